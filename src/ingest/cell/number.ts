/** Cells of digits become whole numbers and exact decimal text, with a word for each way people write them otherwise. */
import { type Fraction, negate, parseDecimal } from "../../core/fraction.ts";
import type { Read } from "../context.ts";
import { Fault } from "../fault.ts";

/** PostgreSQL's int. */
const largestInteger = 2_147_483_647;
/** 10^15 in major units is more than any book holds, and 20 places more than any spreadsheet writes. */
const amountPattern = /^\d{1,15}(?:\.\d{1,20})?$/;
const thousandsPattern = /^-?\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;
const decimalCommaPattern = /^-?\d+,\d+$/;
const negativePattern = /^(?:-\D*\d|\(\D*\d.*\)$)/;

/** A whole number `least`..`most`. */
export function wholeNumber(least = 0, most = largestInteger): Read<number> {
  const range = most === largestInteger ? `from ${least}` : `from ${least} to ${most}`;
  const outside = new Fault(`is not a whole number ${range}`, `Write a whole number ${range} in plain digits.`);
  return (text) => {
    // Ten digits cover every PostgreSQL int; a longer text is refused before it can lose digits as a double.
    if (!/^\d{1,10}$/.test(text)) return misread(text) ?? outside;
    const value = Number(text);
    return value >= least && value <= most ? value : outside;
  };
}

/** Money in major units as plain decimal text; what a cent is waits for the row's currency. */
export const amount: Read<string> = (text) => {
  if (amountPattern.test(text)) return text;
  return (
    misread(text) ?? new Fault("is not an amount", 'Write a plain decimal number in major units, such as "1234.50".')
  );
};

/** Any number from 0, exact. */
export const decimal: Read<Fraction> = (text) => {
  const found = amountPattern.test(text) ? parseDecimal(text) : undefined;
  return found ?? misread(text) ?? notANumber;
};

/** Any number, exact: a goal may be to lose something. */
export const signedDecimal: Read<Fraction> = (text, context) => {
  if (!text.startsWith("-")) return decimal(text, context);
  const magnitude = decimal(text.slice(1), context);
  return magnitude instanceof Fault ? magnitude : negate(magnitude);
};

const notANumber = new Fault("is not a number", 'Write a plain decimal number, such as "12.5".');

/** Anything longer is no number at all, and the patterns below need not look at it. */
const longestNumber = 40;

/** What somebody meant by digits the contract does not take, most telling first. */
function misread(text: string): Fault | undefined {
  if (text.length > longestNumber) return undefined;
  if (negativePattern.test(text))
    return new Fault(
      "is negative",
      "Amounts and counts start at 0. Refunds and credits are not part of them: leave such rows out.",
    );
  if (thousandsPattern.test(text))
    return new Fault(
      "has thousands separators",
      `Write plain digits with a point before the decimals: "${plainDigits(text)}".`,
    );
  if (decimalCommaPattern.test(text))
    return new Fault("has a decimal comma", `Write a decimal point: "${text.replace(",", ".")}".`);
  if (/^[^\d]*\d[\d.,]*[^\d]*$/.test(text) && /[\p{Sc}%]/u.test(text))
    return new Fault("has a sign beside its digits", "Write the digits alone; the currency has a column of its own.");
  return undefined;
}

/** "1,234.50" and "1.234,50" as 1234.50; a separator that occurs once and alone is read as thousands. */
function plainDigits(text: string): string {
  const separators: string[] = text.match(/[,.' \u00a0\u202f]/g) ?? [];
  const last = separators.at(-1);
  const hasDecimals = separators.length > 1 && separators.indexOf(last ?? "") === separators.length - 1;
  const point = hasDecimals && last !== undefined ? text.lastIndexOf(last) : text.length;
  const decimals = text.slice(point + 1);
  return `${text.slice(0, point).replace(/\D/g, "")}${decimals === "" ? "" : `.${decimals}`}`;
}
