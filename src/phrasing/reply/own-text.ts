/** A model's own words, without its slots -> what they may not hold: figures, links, markup, anything but plain Latin letters. */
import { numberWords } from "./number-words.ts";

interface Ban {
  readonly pattern: RegExp;
  /** For the model and for people; never quotes what it found. */
  readonly reason: string;
}

/** In the order of how clearly they name the fault; the last denies whatever nobody thought of. */
const bans: readonly Ban[] = [
  { pattern: /\p{N}/u, reason: "a digit outside a slot" },
  { pattern: /https?:|www\.|\p{L}\.\p{L}|:\/\//iu, reason: "a link or an address" },
  { pattern: /@/, reason: "a mention or an address" },
  { pattern: /[[\]]/, reason: "a placeholder or a link in brackets" },
  { pattern: /[{}]/, reason: "a broken slot" },
  { pattern: /[<>&]/, reason: "markup" },
  { pattern: /[*_`~#|\\]/, reason: "formatting or code" },
  { pattern: /["“”„«»‹›‘]/, reason: "a quotation" },
  { pattern: /[?!]/, reason: "a question or an exclamation" },
  { pattern: /[%‰\p{Sc}]/u, reason: "a unit or a currency outside a slot" },
  { pattern: /[^\p{Script=Latin} ,.;:()'’–—-]/u, reason: "a character that is no plain letter or mark" },
];

/** `given`: words of the statements, lower case; a number among them ("the first") is tied to its slot like any other word. */
export function ownTextFaults(own: string, given: ReadonlySet<string>): readonly string[] {
  const found = bans.filter(({ pattern }) => pattern.test(own)).map(({ reason }) => reason);
  if (own.normalize("NFKC") !== own) found.push("letters in a disguise");
  const words = wordsOf(own).map((word) => word.toLowerCase());
  if (words.some((word) => numberWords.has(word) && !given.has(word))) found.push("a number in words");
  return found;
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
}
