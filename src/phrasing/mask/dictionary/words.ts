/** A text -> its words with their places, folded so that case and accents do not tell them apart. */
import type { Span } from "../finding.ts";

export interface Word extends Span {
  /** As written. */
  readonly raw: string;
  readonly folded: string;
}

const ascii = /^\p{ASCII}*$/u;

/** Scripts without spaces have no words to find: each of their characters counts as one. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+/gu;

/** The same for texts without any other letter, at a tenth of the cost. */
const asciiWord = /[A-Za-z0-9]+/g;

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(ascii.test(text) ? asciiWord : word)].map(({ index, 0: raw }) => ({
    raw,
    folded: folded(raw),
    start: index,
    end: index + raw.length,
  }));
}

export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  const bare = lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþı]/gu, (letter) => spelled[letter] ?? letter);
  return mixesScripts(bare) ? bare.replace(/[^\p{ASCII}]/gu, (letter) => lookalikes[letter] ?? letter) : bare;
}

/** Letters that do not decompose. */
const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Cyrillic and Greek letters drawn as Latin ones (Unicode TR 39, confusables): inside a Latin word they are a disguise. */
const lookalikes: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  і: "i",
  ј: "j",
  ѕ: "s",
  ԁ: "d",
  һ: "h",
  ԛ: "q",
  ԝ: "w",
  α: "a",
  β: "b",
  ε: "e",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
};

function mixesScripts(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text);
}
