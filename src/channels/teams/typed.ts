/** What was typed to the bot -> the words of a `health` command, or of a message. */
import type { Typed } from "../typed.ts";

/** Teams has no slash commands of an app's own, so that the word does without its slash. A bare mention asks what can be asked. */
export function readTyped(typed: string): Typed {
  const said = typed.trim();
  const command = /^\/?health(?:\s+(.+))?$/is.exec(said);
  if (command?.[1] !== undefined) return { text: command[1], entry: "command" };
  return { text: command || said === "" ? "help" : said, entry: "message" };
}
