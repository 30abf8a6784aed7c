/** A number in digits at one place of a text -> what it says: value, sign, unit and currency. */
import type { Unit } from "../facts/figure.ts";
import { type Digits, readDigits } from "./digits.ts";
import { anyOf, currencies, scales, unitsBehind } from "./units.ts";

export interface NumberText extends Digits {
  /** As written; null = none. */
  readonly sign: 1 | -1 | null;
  /** null = nothing stands behind it. */
  readonly unit: Unit | null;
  /** null = none is written. */
  readonly currency: string | null;
  readonly end: number;
}

const currency = anyOf(currencies.keys());
const digits = String.raw`\d{1,3}(?:[,.'\u0020]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?`;
const written = new RegExp(
  `([-+])? ?(${currency})? ?([-+])?(${digits})(?: ?(${anyOf(scales.keys())})(?![\\p{L}\\p{N}]))?(?: ?(${currency})(?![\\p{L}\\p{N}]))?(?:[ -]?(${anyOf(unitsBehind.keys())})(?![\\p{L}\\p{N}]))?`,
  "iuy",
);

/** A number that runs on into letters, a range or a ratio is no number that can be compared. */
const runsOn = /[\p{L}\p{N}_]|[-\u2013/:.,^*+=]\d|-\p{L}|%/uy;

/** `undefined` = no number begins here; `null` = one does, and it cannot be read. */
export function numberAt(text: string, start: number): NumberText | null | undefined {
  written.lastIndex = start;
  const match = written.exec(text);
  if (match === null) return undefined;
  const end = start + match[0].length;
  runsOn.lastIndex = end;
  return runsOn.test(text) ? null : spelled(match, end);
}

function spelled(match: RegExpExecArray, end: number): NumberText | null {
  const [, before, front, inner, figures = "", scaleWord, back, unitWord] = match;
  const money = front ?? back;
  if (isTwice(before, inner) || isTwice(front, back) || isTwice(money, unitWord)) return null;
  // "12m" is minutes, months or metres as well: only an amount of money makes it a million.
  if (money === undefined && /^[mb]$/u.test(scaleWord ?? "")) return null;
  const read = readDigits(figures, scales.get(scaleWord?.toLowerCase() ?? "") ?? 1n);
  if (read === undefined) return null;
  const unit = unitsBehind.get(unitWord?.toLowerCase() ?? "") ?? null;
  const currency = currencies.get(money?.toLowerCase() ?? "") ?? null;
  return { ...read, sign: signOf(before ?? inner), unit: currency === null ? unit : "money", currency, end };
}

function isTwice(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined;
}

function signOf(mark: string | undefined): NumberText["sign"] {
  if (mark === undefined) return null;
  return mark === "-" ? -1 : 1;
}
