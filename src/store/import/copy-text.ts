/** Values -> the cells of PostgreSQL's COPY text format. */
import type { Day } from "../../core/day.ts";
import { decimalText, type Fraction } from "../../core/fraction.ts";

/** What stands for "missing" in COPY text. */
const missing = "\\N";

// PostgreSQL reads "J2440588" as a day (Table 8.10, "Date Input"): the Julian day number of 1970-01-01 plus our epoch day
// keeps calendar arithmetic out of a loop over millions of cells.
const julianDayOfEpoch = 2_440_588;

/** More than any reader of cells takes. */
const mostDecimals = 100;

const specialInCopy = /[\\\b\f\n\r\t\v]/;
const copyEscapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

export function textCell(value: string | null): string {
  if (value === null) return missing;
  if (!specialInCopy.test(value)) return value;
  return value.replace(/[\\\b\f\n\r\t\v]/g, (character) => copyEscapes[character] ?? character);
}

export function numberCell(value: number | bigint | null): string {
  return value === null ? missing : String(value);
}

/** Every digit of it. @throws RangeError when it has no last one: such a number never came from decimal text. */
export function decimalCell(value: Fraction | null): string {
  if (value === null) return missing;
  let places = 0;
  while (10n ** BigInt(places) % value.den !== 0n)
    if (++places > mostDecimals) throw new RangeError(`${value.num}/${value.den} has no end as a decimal number`);
  return decimalText(value, places);
}

export function dayCell(value: Day | null): string {
  return value === null ? missing : `J${value + julianDayOfEpoch}`;
}

export function booleanCell(value: boolean | null): string {
  return value === null ? missing : value ? "t" : "f";
}

/** A text[] literal: every element quoted, so that commas, braces and the word NULL stay data. */
export function listCell(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`);
  return textCell(`{${quoted.join(",")}}`);
}
