/** Exact rates: fractions of integers in lowest terms, decimal text only at the very end. */

export interface Fraction {
  readonly num: bigint;
  /** Always positive. */
  readonly den: bigint;
}

/** @throws RangeError when `den` is 0: an undefined figure must be caught before it becomes a fraction. */
export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new RangeError("a fraction needs a denominator other than 0");
  if (den === 1n) return { num, den };
  const sign = den < 0n ? -1n : 1n;
  const divisor = gcd(num < 0n ? -num : num, den < 0n ? -den : den);
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

export const zero: Fraction = { num: 0n, den: 1n };
export const one: Fraction = { num: 1n, den: 1n };

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** Over one common denominator, reduced once at the end: the terms need not be in lowest terms. */
export function sum(terms: Iterable<Fraction>): Fraction {
  let [num, den] = [0n, 1n];
  for (const term of terms) {
    if (den % term.den !== 0n) {
      const widened = term.den / gcd(den, term.den);
      num *= widened;
      den *= widened;
    }
    num += term.num * (den / term.den);
  }
  return fraction(num, den);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (b.num === b.den) return a;
  return fraction(a.num * b.num, a.den * b.den);
}

/** @throws RangeError when `b` is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** `a` to a whole power from 0; 1 for the power 0. */
export function power(a: Fraction, exponent: number): Fraction {
  return { num: a.num ** BigInt(exponent), den: a.den ** BigInt(exponent) };
}

export function negate(a: Fraction): Fraction {
  return { num: -a.num, den: a.den };
}

/** -1, 0 or 1, as `Array.sort` wants it. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const alike = a.den === b.den;
  const left = alike ? a.num : a.num * b.den;
  const right = alike ? b.num : b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest integer, halves away from zero (definitions.md §1). @throws RangeError when `den` is 0. */
export function roundHalfAway(num: bigint, den: bigint): bigint {
  if (den === 0n) throw new RangeError("cannot round a fraction with denominator 0");
  const negative = num < 0n !== den < 0n;
  const n = num < 0n ? -num : num;
  const d = den < 0n ? -den : den;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** The greatest integer that is not more. */
export function floor({ num, den }: Fraction): bigint {
  const towardsZero = num / den;
  return num < 0n && towardsZero * den !== num ? towardsZero - 1n : towardsZero;
}

/** Decimal text with `places` digits, halves away from zero: 43/40 with 2 places is "1.08". */
export function decimalText(value: Fraction, places: number): string {
  const scaled = roundHalfAway(value.num * 10n ** BigInt(places), value.den);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** More digits than a double holds (17), so that rounding them to one is the only rounding that matters. */
const significantDigits = 25;

/** The nearest double, however small; for scripts that ask for a JSON number, never for further sums. */
export function toNumber(value: Fraction): number {
  const leadingZeros = value.den.toString().length - value.num.toString().length;
  return Number(decimalText(value, Math.max(0, leadingZeros) + significantDigits));
}

/** Plain decimal text ("-12.50", "7") as an exact fraction, or undefined when it is not such text. */
export function parseDecimal(text: string): Fraction | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "0", decimals = ""] = match;
  const magnitude = BigInt(whole + decimals);
  return fraction(sign === "-" ? -magnitude : magnitude, 10n ** BigInt(decimals.length));
}

/** A double as the decimal it is written as: 0.1 is 1/10, not the double nearest to it. @throws RangeError for NaN and infinities. */
export function fromNumber(written: number): Fraction {
  // JavaScript writes very large and very small doubles with an exponent.
  const [digits = "", exponent = "0"] = String(written).split("e");
  const value = parseDecimal(digits);
  if (value === undefined) throw new RangeError(`${written} is no number to calculate with`);
  const power = fraction(10n ** BigInt(Math.abs(Number(exponent))));
  return Number(exponent) < 0 ? divide(value, power) : multiply(value, power);
}

/** The least denominator that all of them can be written over. */
export function commonDenominator(values: readonly Fraction[]): bigint {
  return values.reduce((common, { den }) => (common % den === 0n ? common : common * (den / gcd(common, den))), 1n);
}

/** Of magnitudes; 1 for two zeros. Doubles hold integers under 2^53 exactly and need no memory for each step. */
function gcd(a: bigint, b: bigint): bigint {
  const [small, other] = [Number(a), Number(b)];
  if (Number.isSafeInteger(small) && Number.isSafeInteger(other)) return BigInt(safeGcd(small, other));
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function safeGcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x === 0 ? 1 : x;
}
