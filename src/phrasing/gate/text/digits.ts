/** Digits with separators as people write them -> the values they may mean, and the unit of the last digit written. */
import { type Fraction, fraction, multiply, parseDecimal } from "../../../core/fraction.ts";

export interface Digits {
  /** Two where "1.200" may be read either way. */
  readonly values: readonly Fraction[];
  /** One unit of the last digit: half of it is the tolerance (masking.md §5). */
  readonly step: Fraction;
}

const ten = 10n;

interface Writing {
  readonly pattern: RegExp;
  readonly thousands: string;
  readonly decimal: string;
}

/** Tried in order; every one that fits is a reading. */
const writings: readonly Writing[] = [
  { pattern: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u, thousands: ",", decimal: "." },
  { pattern: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u, thousands: ".", decimal: "," },
  { pattern: /^\d{1,3}(?:'\d{3})+(?:\.\d+)?$/u, thousands: "'", decimal: "." },
  { pattern: /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/u, thousands: " ", decimal: "." },
  { pattern: /^\d{1,3}(?: \d{3})+,\d+$/u, thousands: " ", decimal: "," },
  { pattern: /^\d+(?:\.\d+)?$/u, thousands: "", decimal: "." },
  { pattern: /^\d+,(?!\d{3}$)\d+$/u, thousands: "", decimal: "," },
];

/** `scale`: what a "k" or "million" behind the digits multiplies by. Undefined for digits that nobody writes so. */
export function readDigits(written: string, scale: bigint): Digits | undefined {
  const plain = writings
    .filter(({ pattern }) => pattern.test(written))
    .map(({ thousands, decimal }) =>
      written.replaceAll(thousands === "" ? "\u0000" : thousands, "").replace(decimal, "."),
    );
  const values = plain.flatMap((text) => parseDecimal(text) ?? []);
  const [first] = plain;
  if (first === undefined || values.length === 0) return undefined;
  const decimals = Math.max(...plain.map((text) => (text.split(".")[1] ?? "").length));
  const times = fraction(scale);
  return {
    values: values.map((value) => multiply(value, times)),
    step: stepOf(plain.length > 1 ? 0 : decimals, scale),
  };
}

function stepOf(decimals: number, scale: bigint): Fraction {
  return fraction(scale, ten ** BigInt(decimals));
}
