/** What a person typed -> the words of a `/health` command, or of a message. */

export interface Typed {
  readonly text: string;
  readonly entry: "command" | "message";
}

export function readTyped(typed: string): Typed {
  const text = typed.trim();
  const command = /^\/health\b\s*(.*)$/is.exec(text);
  return command ? { text: command[1] ?? "", entry: "command" } : { text, entry: "message" };
}
