/** "digest here at 08:30", "digest pause", "digest list" -> what to do about a subscription; null for a digest to be shown. */
import { readWish } from "../core/digest/wish/read-wish.ts";
import type { DigestWish } from "../core/digest/wish/wish.ts";

export type DigestCommand =
  | { readonly kind: "set"; readonly wish: DigestWish }
  /** `which`: a subscription's id, all of a place's, or (null) the only one. */
  | { readonly kind: "stop" | "pause" | "resume"; readonly which: string | null }
  | { readonly kind: "list" | "help" }
  /** `word` as typed and what is wrong with it. */
  | { readonly kind: "unreadable"; readonly word: string; readonly problem: string };

type Verb = "stop" | "pause" | "resume" | "list" | "help" | "set";

const verbs: ReadonlyMap<string, Verb> = new Map([
  ["off", "stop"],
  ["stop", "stop"],
  ["unsubscribe", "stop"],
  ["cancel", "stop"],
  ["delete", "stop"],
  ["remove", "stop"],
  ["end", "stop"],
  ["pause", "pause"],
  ["resume", "resume"],
  ["unpause", "resume"],
  ["list", "list"],
  ["help", "help"],
  ["subscribe", "set"],
]);

/** What makes it a wish for a digest that comes by itself; "digest for enterprise" alone is one to be shown. */
const wishing = /(?:^|\s)(?:at|here|me|every|each|daily|weekdays?|mon-fri)(?:\s|,|$)/i;

const commandStart = /^(?:\/?health\s+)?(?:my\s+)?digests?(?=\s|[.!]?$)/i;
const firstWord = /^(\S+)(?:\s+([\s\S]*))?$/;

export function parseDigestCommand(text: string): DigestCommand | null {
  const rest = restOf(text.trim());
  const [, first = "", after = ""] = firstWord.exec(rest) ?? [];
  const verb = verbs.get(first.toLowerCase());
  if (verb === undefined) return wishing.test(rest) ? wished(rest) : null;
  switch (verb) {
    case "set":
      return wished(after);
    case "list":
    case "help":
      return { kind: verb };
    default:
      return { kind: verb, which: whichOf(after) };
  }
}

/** No pattern looks for the end: one that tries each blank as the last one takes a minute of a long run of them. */
function restOf(text: string): string {
  const start = commandStart.exec(text);
  if (start === null) return "";
  const rest = text.slice(start[0].length).trim();
  return /[.!]$/.test(rest) ? rest.slice(0, -1).trimEnd() : rest;
}

function wished(text: string): DigestCommand {
  const read = readWish(text);
  return read.kind === "wish" ? { kind: "set", wish: read.wish } : read;
}

/** "here" is what is meant anyway. */
function whichOf(text: string): string | null {
  const [word = ""] = text.toLowerCase().split(/\s+/);
  return word === "" || word === "here" ? null : word;
}
