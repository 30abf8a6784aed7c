/** Text -> words with their places: folded, without markup, emoji, control and bidi characters. */
import { fold } from "../core/words/fold.ts";
import { blankMarkup } from "./markup.ts";

export interface Token {
  /** Folded letters and digits; an ISO day or month keeps its hyphens. */
  readonly word: string;
  /** UTF-16 offsets into the text as given; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stood between the word before and this one. */
  readonly gap: string;
  readonly possessive: boolean;
  /** "Acme", but not "ACME": who shouts marks no names. */
  readonly capital: boolean;
}

/** design.md: a question has at most this many characters; the rest is not read. */
export const maxTextLength = 4_000;

// Format characters (zero width, bidi) inside a word belong to it and are folded away.
const wordPattern = /\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
const apostrophe = /^\p{Cf}*['’‘ʼ`´]\p{Cf}*$/u;

/** The words of a chat message. */
export function tokenize(text: string): readonly Token[] {
  return wordsOf(blankMarkup(text.slice(0, maxTextLength)));
}

/** The words of stored text (a name, a region), which has no markup. */
export function wordsOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(wordPattern)) {
    const gap = text.slice(previousEnd, match.index);
    const token = tokenAt(match[0], match.index, gap);
    previousEnd = token.end;
    const owner = tokens.at(-1);
    if (owner !== undefined && token.word === "s" && apostrophe.test(gap)) {
      tokens[tokens.length - 1] = { ...owner, end: token.end, possessive: true };
    } else if (token.word !== "") tokens.push(token);
  }
  return tokens;
}

function tokenAt(raw: string, start: number, gap: string): Token {
  const capital = /^\p{Lu}.*\p{Ll}/u.test(raw);
  return { word: fold(raw), start, end: start + raw.length, gap, possessive: false, capital };
}
