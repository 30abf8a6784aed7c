/** A text of the facts that is one figure as a reader sees it ("$12,000", "-9.2 points", "22 days left") -> that figure. */
import { type Fraction, negate } from "../../../core/fraction.ts";
import { numberAt } from "../text/number-text.ts";
import { keyWords } from "../text/stem.ts";
import type { Unit } from "./figure.ts";

export interface Displayed {
  readonly value: Fraction;
  readonly unit: Unit | null;
  readonly currency: string | null;
  /** What stands behind it: "8 accounts". */
  readonly words: readonly string[];
  readonly ofOne: false;
}

const behind = /^(?: \p{L}+){0,3}$/u;

export function displayed(text: string): Displayed | undefined {
  const number = numberAt(text, 0);
  const [value, other] = number?.values ?? [];
  if (number == null || value === undefined || other !== undefined) return undefined;
  const rest = text.slice(number.end);
  if (!behind.test(rest)) return undefined;
  const { unit, currency, sign } = number;
  return { value: sign === -1 ? negate(value) : value, unit, currency, words: keyWords(rest), ofOne: false };
}
