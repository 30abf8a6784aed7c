/** Phone numbers in a text: of every run of digits the longest stretches of whole groups that are one, with their extension. */

import { after, before } from "../edges.ts";
import type { Finder, Finding, Reading, Span } from "../finding.ts";
import { digitsOf } from "./check-digits.ts";
import { isNumbered, isQuantity, phoneWord } from "./phone-cues.ts";
import { phoneNumberOf } from "./phone-number.ts";

/** Digits with the separators of phone numbers between them; several numbers in a row are one run. */
const run = new RegExp(
  String.raw`${before}[+([]{0,2}\d(?:[ \t\u00a0.()\]/\-‐‑‒–—−ー·]{0,4}[+]?\d){5,39}(?:${after}|(?=x\d))`,
  "gu",
);
const extension =
  /^(?:[,;]? {0,2}(?:ext\.?|extension|xt?|durchwahl|dw|app\.?|apparat|nst\.?|kl\.?|poste|post|int\.?|interno|ramal|anexo|toestel|tst\.?|wewn\.?|#) {0,2}[.:=]? ?\d{1,6}|,{1,3}\d{1,6}#?)(?!\p{N})/iu;
/** How far before a number its thing may be named. */
const reach = 40;

export const phones: Finder = (reading) =>
  [...reading.text.matchAll(run)].flatMap(({ index, 0: found }) => {
    const cued = phoneWord(reading.text, index);
    if (!cued.close && isNumbered(reading.text.slice(Math.max(0, index - reach), index))) return [];
    return partsOf(found, index).flatMap((groups) => numbersIn(groups, reading, cued.near));
  });

/** "030 1234567 / 0171 2345678" is two numbers, "030 / 1234567" one. */
function partsOf(found: string, offset: number): Span[][] {
  const slash = [...found.matchAll(/ ?\/ ?/gu)].find(({ index, 0: sign }) =>
    [found.slice(0, index), found.slice(index + sign.length)].every((side) => digitsOf(side).length >= 7),
  );
  if (slash === undefined) return [groupsOf(found, offset)];
  const next = slash.index + slash[0].length;
  return [groupsOf(found.slice(0, slash.index), offset), ...partsOf(found.slice(next), offset + next)];
}

function groupsOf(found: string, offset: number): Span[] {
  return [...found.matchAll(/[+([]{0,2}\d+/gu)].map(({ index, 0: group }) => ({
    start: offset + index,
    end: offset + index + group.length,
  }));
}

function numbersIn(groups: readonly Span[], reading: Reading, cued: boolean): Finding[] {
  const taken: Finding[] = [];
  let first = 0;
  while (first < groups.length) {
    if (!cued && isRow(groups, first, reading.text)) {
      first += 1;
      continue;
    }
    const [finding, next] = longestFrom(groups, first, reading, cued);
    if (finding) taken.push(finding);
    first = next;
  }
  return taken;
}

const mostGroups = 8;

/** "0 1 7 1 2 3 4 5 6 7": digit by digit. */
function isSpelled(groups: readonly Span[], first: number): boolean {
  return groups.slice(first, first + 3).every(({ start, end }) => end - start === 1);
}

const mostDigits = 15;

/** "12 15 18 22 30 …" is a row of figures: only what says by its first sign that it is a phone number is looked for in it. */
function isRow(groups: readonly Span[], first: number, text: string): boolean {
  return groups.length > mostGroups && !/[+(0]/.test(text[groups[first]?.start ?? 0] ?? "");
}

type Found = [finding: Finding | null, next: number];

function longestFrom(groups: readonly Span[], first: number, reading: Reading, cued: boolean): Found {
  const { text } = reading;
  if (!isApart(text, groups, first)) return [null, first + 1];
  for (
    let last = Math.min(groups.length, first + (isSpelled(groups, first) ? mostDigits : mostGroups)) - 1;
    last >= first;
    last -= 1
  ) {
    if (!isApart(text, groups, last + 1)) continue;
    const span = balanced(text, groups[first]?.start ?? 0, groups[last]?.end ?? 0);
    const key = isQuantity(text, span) ? null : phoneNumberOf(text.slice(span.start, span.end), reading.regions, cued);
    if (key === null) continue;
    const tail = extension.exec(text.slice(span.end, span.end + 24))?.[0] ?? "";
    return [{ type: "PHONE", start: span.start, end: span.end + tail.length, key }, last + 1];
  }
  return [null, first + 1];
}

/** "131.0.6778.86" and "978-3-16-148410-0" are one thing each: a number does not begin inside them. */
function isApart(text: string, groups: readonly Span[], at: number): boolean {
  const [left, right] = [groups[at - 1], groups[at]];
  return (
    left === undefined ||
    right === undefined ||
    /[\s/·]|^$/u.test(text.slice(left.end, right.start)) ||
    text[right.start] === "+"
  );
}

/** A bracket before the number that closes behind it is the sentence's. */
function balanced(text: string, start: number, end: number): Span {
  const close = text[start] === "(" ? ")" : "]";
  const opens = /[([]/.test(text[start] ?? "") && !text.slice(start, end).includes(close);
  return { start: opens ? start + 1 : start, end };
}
