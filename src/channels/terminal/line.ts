/** One typed line -> what the person means by it: a question, a slash command, the [a1] of an action to pick, or good-bye. */
import { readTyped, type Typed } from "../typed.ts";

export type Line =
  | { readonly kind: "empty" }
  | { readonly kind: "leave" }
  | { readonly kind: "pick"; readonly number: number }
  | ({ readonly kind: "ask" } & Typed);

const leaving = new Set(["exit", "quit", ":q", "bye"]);

export function readLine(line: string): Line {
  const text = line.trim();
  if (text === "") return { kind: "empty" };
  if (leaving.has(text.toLowerCase())) return { kind: "leave" };
  const picked = /^\[?a?(\d{1,2})\]?$/i.exec(text);
  if (picked) return { kind: "pick", number: Number(picked[1]) };
  return { kind: "ask", ...readTyped(text) };
}
