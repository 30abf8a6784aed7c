/** A book and an answer's last day -> the book in the reporting currency, at one rate per currency for the whole answer. */
import { byCodePoint } from "../code-point-order.ts";
import type { Day, Period } from "../day.ts";
import { type Fraction, fraction, multiply } from "../fraction.ts";
import { currencyExponent, type Minor, toMinor } from "../money.ts";
import type { FxRate, Subscription } from "../records.ts";
import type { Book } from "./book.ts";
import { foreignRows } from "./other-currency.ts";

/** By currency, the rate of the last day with one. */
export type Rates = ReadonlyMap<string, FxRate>;

export interface Reported {
  /** The very same book when there was nothing to convert. */
  readonly book: Book;
  readonly rates: Rates;
}

/**
 * Constant currency (definitions.md §1): every row at its currency's rate of the last day with one at or before `lastTo`, the
 * last snapshot of the whole answer; its MRR and its annual amount each rounded once. Rows of a currency without such a rate
 * stay as they are, for `otherCurrencyAccounts` to name.
 */
export function inReportingCurrency(book: Book, lastTo: Day): Reported {
  const { currency } = book.settings;
  const rates = ratesOn(book.fx, lastTo, currency);
  if (!book.subscriptions.some((row) => rates.has(row.currency))) return { book, rates };
  const perMinor = new Map([...rates].map(([from, { rate }]) => [from, minorRate(rate, from, currency)]));
  const subscriptions = book.subscriptions.map((row) => {
    const factor = perMinor.get(row.currency);
    return factor === undefined ? row : converted(row, factor, currency);
  });
  return { book: { ...book, subscriptions }, rates };
}

/** The rates, by currency in code-point order, of the rows that pay within any of the periods; `bookOf` it before its conversion. */
export function ratesUsed(
  bookOf: (period: Period) => Book,
  rates: Rates,
  periods: readonly Period[],
): readonly FxRate[] {
  if (rates.size === 0) return [];
  const currencies = periods.flatMap((period) => foreignRows(bookOf(period), period).map((row) => row.currency));
  return [...new Set(currencies)].sort(byCodePoint).flatMap((currency) => rates.get(currency) ?? []);
}

/** Of the currencies other than `reporting`; of several rows of one day the last, as the import does with a row that came twice. */
export function ratesOn(fx: readonly FxRate[], day: Day, reporting: string): Rates {
  const rates = new Map<string, FxRate>();
  for (const rate of fx.filter(({ currency }) => currency !== reporting)) {
    const kept = rates.get(rate.currency);
    if (rate.day <= day && (kept === undefined || kept.day <= rate.day)) rates.set(rate.currency, rate);
  }
  return rates;
}

/** Minor units of the reporting currency for one minor unit of `from`: a yen has no smaller unit, a dinar a thousand. */
export function minorRate(rate: Fraction, from: string, to: string): Fraction {
  return multiply(rate, fraction(10n ** BigInt(currencyExponent(to)), 10n ** BigInt(currencyExponent(from))));
}

function converted(row: Subscription, factor: Fraction, currency: string): Subscription {
  const amount = (minor: Minor) => toMinor({ num: minor * factor.num, den: factor.den });
  return { ...row, currency, mrrCents: amount(row.mrrCents), annualCents: amount(row.annualCents) };
}
