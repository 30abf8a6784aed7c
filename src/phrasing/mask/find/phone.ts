/** Phone numbers: international ones, national ones of the regions given, what is written as one, what a word says is one. */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Finder, Finding, Reading, Span } from "../finding.ts";
import { digitsOf } from "./check-digits.ts";
import { isNumbered, isQuantity, phoneWord } from "./phone-cues.ts";

/** Digits with the separators of phone numbers between them; ITU-T E.164 allows 15 digits, prefixes and rows of numbers make more. */
const run = /(?<![\p{L}\p{N}_])[+(]{0,2}\d(?:[ \t\u00a0.()/‐‑‒–—·-]{0,4}[+]?\d){5,39}(?![\p{L}\p{N}])/gu;
const extension =
  /^(?:,? {0,2}(?:ext\.?|extension|x|durchwahl|dw|poste|int\.?|ramal|anexo|toestel|#) {0,2}\d{1,6})(?!\p{N})/iu;
const digits = { fewest: 7, most: 15 };

export const phones: Finder = (reading) =>
  [...reading.text.matchAll(run)].flatMap(({ index, 0: found }) => {
    const { text } = reading;
    if (isNumbered(text.slice(Math.max(0, index - 40), index))) return [];
    return longestNumbers(found, index, reading, phoneWord(text, index));
  });

/** Of a run, which may be several numbers in a row, the longest stretches of whole groups that are one. */
function longestNumbers(found: string, offset: number, reading: Reading, cued: boolean): Finding[] {
  const groups = [...found.matchAll(/[+(]{0,2}\d+/gu)].map(({ index, 0: group }) => ({
    start: offset + index,
    end: offset + index + group.length,
  }));
  const taken: Finding[] = [];
  let first = 0;
  while (first < groups.length) {
    const [finding, next] = longestFrom(groups, first, reading, cued);
    if (finding) taken.push(finding);
    first = next;
  }
  return taken;
}

const mostGroups = 8;

function longestFrom(
  groups: readonly Span[],
  first: number,
  reading: Reading,
  cued: boolean,
): [finding: Finding | null, next: number] {
  const start = groups[first]?.start ?? 0;
  for (let last = Math.min(groups.length, first + mostGroups) - 1; last >= first; last -= 1) {
    const end = groups[last]?.end ?? start;
    const span = balanced(reading.text, start, end);
    const key = numberOf(reading, span, cued);
    if (key === null) continue;
    const tail = extension.exec(reading.text.slice(end, end + 24))?.[0] ?? "";
    return [{ type: "PHONE", start: span.start, end: end + tail.length, key }, last + 1];
  }
  return [null, first + 1];
}

/** A bracket before the number that closes behind it is the sentence's. */
function balanced(text: string, start: number, end: number): Span {
  const opens = text[start] === "(" && !text.slice(start, end).includes(")");
  return { start: opens ? start + 1 : start, end };
}

/** E.164 where it can be told, else its digits; null = no phone number. */
function numberOf({ text, regions }: Reading, { start, end }: Span, cued: boolean): string | null {
  const written = text.slice(start, end).replace(/\( ?0 ?\)/gu, "");
  const plain = digitsOf(written);
  if (plain.length < digits.fewest || plain.length > digits.most + 2 || isQuantity(text, start, end)) return null;
  return (
    international(written, plain) ??
    national(written, regions, cued) ??
    (cued && plain.length <= digits.most ? plain : null)
  );
}

function international(written: string, plain: string): string | null {
  if (/^\(?\+/u.test(written)) {
    const number = parsePhoneNumberFromString(`+${plain}`);
    return number?.isPossible() ? number.number : plain.length > digits.fewest ? `+${plain}` : null;
  }
  if (!/^\(?00[1-9]/u.test(written)) return null;
  const number = parsePhoneNumberFromString(`+${plain.slice(2)}`);
  return number?.isValid() ? number.number : null;
}

/** Tried where no region is known, if the number is written as only phone numbers are. */
const commonRegions: readonly CountryCode[] = ["US", "GB", "DE", "FR", "ES", "IT", "PT", "NL", "AT", "CH", "BE", "BR"];
/** A trunk 0 before it, or the groups of North America. */
const unmistakable = /^(?:\(?0[1-9]|(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}$)/u;

function national(written: string, regions: readonly CountryCode[], cued: boolean): string | null {
  const asPhone = unmistakable.test(written);
  for (const region of asPhone ? [...regions, ...commonRegions] : regions) {
    const number = parsePhoneNumberFromString(written, region);
    if (number?.isValid() && (asPhone || cued || isDialled(written, number))) return number.number;
  }
  return null;
}

/** Every digit that is dialled inside the country, its trunk prefix too; "12 345 678" is a figure. */
function isDialled(written: string, number: PhoneNumber): boolean {
  return digitsOf(number.formatNational()) === digitsOf(written) && !/^\d{1,3}(?:[. ]\d{3})+$/u.test(written);
}
