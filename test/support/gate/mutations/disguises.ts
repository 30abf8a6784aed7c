/** A lie -> the same lie in another dress: letters of other scripts, zero-width characters, full-width or Arabic digits, right-to-left override. */
import { pick } from "../truth.ts";

const twins: Readonly<Record<string, string>> = {
  a: "\u0430",
  e: "\u0435",
  o: "\u043e",
  c: "\u0441",
  i: "\u0456",
  p: "\u0440",
};

type Disguise = (text: string, random: () => number) => string;

const disguises: Readonly<Record<string, Disguise>> = {
  "letters of another script": (text, random) =>
    atOneOf(text, /[aeocip]/g, random, (letter) => twins[letter] ?? letter),
  "zero-width characters": (text, random) =>
    atOneOf(text, /(?<=[\p{L}\d])[\p{L}\d]/gu, random, (letter) => `\u200b${letter}`),
  "full-width digits": (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  "arabic digits": (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
  "right-to-left override": (text, random) => atOneOf(text, /\d[\d.,]*/g, random, (figure) => `\u202e${figure}\u202c`),
  "no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
  "upper case": (text) => text.toUpperCase(),
};

export const disguiseNames = Object.keys(disguises);

/** @returns the text unchanged when there is nothing to dress. */
export function disguised(text: string, name: string, random: () => number): string {
  return disguises[name]?.(text, random) ?? text;
}

function atOneOf(text: string, pattern: RegExp, random: () => number, change: (found: string) => string): string {
  const match = pick(random, [...text.matchAll(pattern)]);
  if (match === undefined) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}
