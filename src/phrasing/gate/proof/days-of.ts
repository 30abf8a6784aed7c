/** Items of a list -> the day each has of an event: when it renews, or in how many days. */
import { compare, type Fraction, fraction } from "../../../core/fraction.ts";
import type { Scope } from "../facts/figure.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { entriesIn } from "./ranking.ts";

export interface DayOf {
  readonly entry: Entry;
  /** A day of the calendar, or days from now: only one kind is compared with itself. */
  readonly at: Fraction;
  readonly counted: boolean;
}

/** undefined = none, or several. */
export function dayOf(ledger: Ledger, item: Scope, event: readonly string[]): DayOf | undefined {
  if (event.length === 0) return undefined;
  const own = entriesIn(ledger, item).filter(
    ({ hard }) => hard.size === event.length && event.every((word) => hard.has(word)),
  );
  const days = own.flatMap((entry): DayOf[] =>
    entry.leaf.value.is === "day" ? [{ entry, at: fraction(BigInt(entry.leaf.value.day)), counted: false }] : [],
  );
  const spans = own.flatMap((entry): DayOf[] => {
    const reading = figureOf(entry)?.readings.find(({ unit }) => unit === "day");
    return reading === undefined ? [] : [{ entry, at: reading.value, counted: true }];
  });
  const [only, other] = days.length > 0 ? days : spans;
  return other === undefined ? only : undefined;
}

export function isBefore(one: DayOf, other: DayOf): boolean {
  return one.counted === other.counted && compare(one.at, other.at) < 0;
}
