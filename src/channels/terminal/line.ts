/** One typed line -> what the person means by it: a question, a slash command, the [a1] of an action to pick, or good-bye. */

export type Line =
  | { readonly kind: "empty" }
  | { readonly kind: "leave" }
  | { readonly kind: "pick"; readonly number: number }
  | { readonly kind: "ask"; readonly text: string; readonly entry: "command" | "message" };

const leaving = new Set(["exit", "quit", ":q", "bye"]);

export function readLine(line: string): Line {
  const text = line.trim();
  if (text === "") return { kind: "empty" };
  if (leaving.has(text.toLowerCase())) return { kind: "leave" };
  const picked = /^\[?a?(\d{1,2})\]?$/i.exec(text);
  if (picked) return { kind: "pick", number: Number(picked[1]) };
  const command = /^\/health\b\s*(.*)$/is.exec(text);
  return command ? { kind: "ask", text: command[1] ?? "", entry: "command" } : { kind: "ask", text, entry: "message" };
}
