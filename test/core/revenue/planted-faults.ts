/** The published ways of getting retention wrong, each planted into the figures as definitions.md words them. */
import { addMonths, type Period, wholeMonths } from "../../../src/core/day.ts";
import { add, type Fraction, fraction, multiply, one, zero } from "../../../src/core/fraction.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import {
  byDefinition,
  type Figures,
  figuresOfSides,
  lifetime,
  type Rate,
  rate,
  rest,
  type Side,
  type Steps,
  sidesOf,
  sound,
  total,
} from "./by-definition.ts";

type OfSides = Steps["ofSides"];

/** The sound figures with some of them replaced. */
function instead(
  replace: (figures: Figures, sides: readonly Side[], period: Period, book: Book) => Partial<Figures>,
): OfSides {
  return (sides, period, book) => {
    const figures = figuresOfSides(sides, period, book);
    return { ...figures, ...replace(figures, sides, period, book) };
  };
}

const started = (sides: readonly Side[]) => sides.filter(({ start }) => start > 0n);
const ends = (sides: readonly Side[]) => total(sides.map(({ end }) => end));

/** The figures begin with the period: what was paid before it is not carried in. */
export const openingMissing: OfSides = (sides, period, book) =>
  figuresOfSides(
    sides.map((side) => ({ ...side, start: 0n })),
    period,
    book,
  );

export const signsReversed = instead(({ movements }) => ({
  movements: { ...movements, contraction: -movements.contraction, churn: -movements.churn },
}));

export const grrWithExpansion = instead(({ startMrr, nrr }) => ({
  grr: startMrr === 0n ? null : nrr,
  revenueChurn: rest(nrr),
}));

export const grrOnTotals = instead(({ startMrr }, sides) => {
  const end = ends(started(sides));
  const grr = rate(end < startMrr ? end : startMrr, startMrr);
  return { grr, revenueChurn: rest(grr) };
});

export const joinersInNrr = instead(({ startMrr, endMrr }) => ({ nrr: rate(endMrr, startMrr) }));

export const returnedInNrr = instead(({ startMrr, movements }, sides) => ({
  nrr: rate(ends(started(sides)) + movements.reactivation, startMrr),
}));

/** Every account that stopped paying within the period, whether it was there at its start or not. */
export const joinersInChurn = instead(({ startAccounts }, _sides, period, book) => {
  const stopped = new Set(
    book.subscriptions.flatMap(({ accountId, endDay, mrrCents, startDay }) =>
      mrrCents > 0n && endDay !== null && endDay > startDay && endDay > period.from && endDay <= period.to
        ? [accountId]
        : [],
    ),
  );
  const paying = new Set(sidesOf(book, period, sound).flatMap(({ accountId, end }) => (end > 0n ? [accountId] : [])));
  const logoChurn = rate(BigInt([...stopped].filter((id) => !paying.has(id)).length), BigInt(startAccounts));
  return { logoChurn, crr: rest(logoChurn) };
});

export const ltvOfMonthAndQuarter = instead(
  ({ startMrr, startAccounts, movementCounts }, _sides, _period, { settings }) => ({
    ltv: lifetime(startMrr, startAccounts, movementCounts.churn, 1, settings.grossMargin),
  }),
);

function monthsOf(period: Period): readonly Period[] {
  const months = wholeMonths(period) ?? 1;
  return Array.from({ length: months }, (_, at) => ({
    from: addMonths(period.from, at),
    to: addMonths(period.from, at + 1),
  }));
}

function monthly(book: Book, period: Period, of: (figures: Figures) => Rate): readonly Fraction[] {
  return monthsOf(period).map((month) => of(byDefinition(sound).figures(book, month)) ?? zero);
}

export const churnSummedFromMonths = instead((_figures, _sides, period, book) => {
  const logoChurn = monthly(book, period, (figures) => figures.logoChurn).reduce(add, zero);
  return { logoChurn, crr: rest(logoChurn) };
});

export const churnAveragedFromMonths = instead((_figures, _sides, period, book) => {
  const rates = monthly(book, period, (figures) => figures.logoChurn);
  const logoChurn = multiply(rates.reduce(add, zero), fraction(1n, BigInt(rates.length)));
  return { logoChurn, crr: rest(logoChurn) };
});

export const nrrCompoundedFromMonths = instead((_figures, _sides, period, book) => ({
  nrr: monthly(book, period, (figures) => figures.nrr).reduce(multiply, one),
}));

export const unknownAsVoluntary = instead(({ churnByReason: { voluntary, involuntary, unknown } }) => ({
  churnByReason: { voluntary: voluntary + unknown, involuntary, unknown: 0n },
}));

export const churnByPayers = instead(({ endAccounts, movementCounts }) => {
  const logoChurn = rate(BigInt(movementCounts.churn), BigInt(endAccounts));
  return { logoChurn, crr: rest(logoChurn) };
});

export const guideCrr = instead(({ startAccounts, endAccounts, movementCounts }) => {
  const crr = rate(BigInt(endAccounts - movementCounts.new), BigInt(startAccounts));
  return { crr };
});

/** Sums in doubles, as a spreadsheet or a JSON number would hold them. */
export const floatMoney = instead((figures, sides) => {
  const float = (of: (side: Side) => bigint) => BigInt(sides.reduce((sum, side) => sum + Number(of(side)), 0));
  const startMrr = float(({ start }) => start);
  return {
    startMrr,
    endMrr: float(({ end }) => end),
    nrr: figures.nrr && rate(BigInt(Number(ends(started(sides)))), startMrr),
  };
});

export const freeIsACustomer = instead((_figures, sides, _period, book) => {
  const free = book.subscriptions.filter((row) => row.mrrCents === 0n).map(({ accountId }) => accountId);
  const paying = new Set(sides.map(({ accountId }) => accountId));
  const more = new Set(free.filter((id) => !paying.has(id))).size;
  return { endAccounts: sides.filter(({ end }) => end > 0n).length + more };
});
