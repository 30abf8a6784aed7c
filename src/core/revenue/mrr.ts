/** A recurring price becomes what it is worth a month and a year, exactly; rounding is the caller's single step. */
import { add, divide, type Fraction, fraction, multiply, negate, one, zero } from "../fraction.ts";

export const intervals = ["day", "week", "month", "quarter", "year"] as const;
export type Interval = (typeof intervals)[number];

export interface RecurringPrice {
  /** Charged once per `intervalCount` intervals, in any one unit (minor units for the books). */
  readonly amount: Fraction;
  readonly interval: Interval;
  /** At least 1: an amount charged every 2 months is half as much a month. */
  readonly intervalCount: number;
  /** 0..100, taken off before `discountAmount` (definitions.md §6). */
  readonly discountPercent?: Fraction;
  /** Per charge, in the unit of `amount`. */
  readonly discountAmount?: Fraction;
}

/** Charges in a year: definitions.md §1 (annual /12, quarterly /3, weekly x 52/12, daily x 365/12). */
const chargesPerYear: Readonly<Record<Interval, bigint>> = { day: 365n, week: 52n, month: 12n, quarter: 4n, year: 1n };

const monthsPerYear = fraction(12n);
const hundred = fraction(100n);

/** Net, per year; negative when the discounts exceed the amount. @throws RangeError when `intervalCount` is not an integer >= 1. */
export function annualAmount(price: RecurringPrice): Fraction {
  if (!Number.isInteger(price.intervalCount) || price.intervalCount < 1)
    throw new RangeError(`an interval count is a whole number from 1, not ${price.intervalCount}`);
  return multiply(net(price), fraction(chargesPerYear[price.interval], BigInt(price.intervalCount)));
}

/** Net, per month: a twelfth of the annual amount. @throws RangeError as `annualAmount`. */
export function monthlyAmount(price: RecurringPrice): Fraction {
  return divide(annualAmount(price), monthsPerYear);
}

function net(price: RecurringPrice): Fraction {
  const kept = add(one, negate(divide(price.discountPercent ?? zero, hundred)));
  return add(multiply(price.amount, kept), negate(price.discountAmount ?? zero));
}
