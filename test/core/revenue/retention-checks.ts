/** What any implementation of the retention figures has to satisfy: two books worked by hand, and identities over every book. */
import fc from "fast-check";
import { expect } from "vitest";
import { add, compare, fraction, multiply, one } from "../../../src/core/fraction.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { runs } from "../../support/runs.ts";
import { anyBook, before, now } from "./any-book.ts";
import { period, spell } from "./book-of.ts";
import { type Figures, type Implementation, total } from "./by-definition.ts";
import { cutRows, doubled, extraInside, joined, reasonless, richer } from "./changed-books.ts";
import { goldenBook, goldenPeriod } from "./golden-book.ts";
import { guideBook, guideMonth, guideMonthBook, guideQuarter } from "./guide-book.ts";

export interface RetentionCheck {
  readonly name: string;
  /** Throws unless it holds. */
  readonly holds: (implementation: Implementation) => void;
}

export const retentionChecks: readonly RetentionCheck[] = [
  { name: "the golden book comes out as worked by hand", holds: golden },
  { name: "the guide's figures come out", holds: guide },
  identity("start and movements make the end", (figures) => {
    expect(figures.startMrr + total(Object.values(figures.movements))).toBe(figures.endMrr);
  }),
  identity("start, joined, returned and lost accounts make the end", (figures) => {
    const { new: joined, reactivation, churn } = figures.movementCounts;
    expect(figures.startAccounts + joined + reactivation - churn).toBe(figures.endAccounts);
  }),
  identity("GRR is at most NRR and at most 100 %", ({ nrr, grr }) => {
    if (nrr === null || grr === null) return;
    expect(compare(grr, nrr)).toBeLessThan(1);
    expect(compare(grr, one)).toBeLessThan(1);
  }),
  identity(
    "GRR and revenue churn make 100 %, and so do logo churn and CRR",
    ({ grr, revenueChurn, logoChurn, crr }) => {
      if (grr !== null && revenueChurn !== null) expect(add(grr, revenueChurn)).toEqual(one);
      if (logoChurn !== null && crr !== null) expect(add(logoChurn, crr)).toEqual(one);
    },
  ),
  identity("NRR and GRR are what the movements of the start accounts say", ({ startMrr, movements, nrr, grr }) => {
    if (nrr === null || grr === null) return;
    const lost = movements.contraction + movements.churn;
    expect(grr).toEqual(fraction(startMrr + lost, startMrr));
    expect(nrr).toEqual(fraction(startMrr + lost + movements.expansion, startMrr));
  }),
  identity("the reasons make churn", ({ churnByReason, movements }) => {
    expect(total(Object.values(churnByReason))).toBe(movements.churn);
  }),
  identity("LTV times churn is what an account earns in the period", (figures, book) => {
    const { ltv, logoChurn, startMrr, startAccounts } = figures;
    if (ltv === null || logoChurn === null) return;
    const months = fraction(3n);
    const earned = multiply(
      fraction(startMrr, BigInt(startAccounts)),
      multiply(months, book.settings.grossMargin ?? one),
    );
    expect(multiply(ltv, logoChurn)).toEqual(earned);
  }),
  forEveryBook("who is not told of a reason is lost for an unknown one", ({ figures }, book) => {
    const { churnByReason, movements } = figures(reasonless(book), now);
    expect(churnByReason).toEqual({ voluntary: 0n, involuntary: 0n, unknown: movements.churn });
  }),
  forEveryBook("what one period ends with the next one starts with", ({ figures }, book) => {
    const [past, present] = [figures(book, before), figures(book, now)];
    expect([past.endMrr, past.endAccounts]).toEqual([present.startMrr, present.startAccounts]);
  }),
  { name: "accounts add up: the book is the sum of each account alone", holds: additive },
  { name: "segments add up, and moving between them after the start changes none", holds: segments },
  invariant("a row cut in two at an inner day changes nothing", cutRows, (figures) => figures),
  invariant("one subscription written as two at once changes nothing", doubled, (figures) => figures),
  invariant("who joins after the start changes no rate", (book) => joined(book, [[now.from + 5, null]]), rates),
  invariant(
    "who joins and leaves within the period changes no rate",
    (book) => joined(book, [[now.from + 5, now.from + 9]]),
    rates,
  ),
  invariant(
    "who comes back changes no rate",
    (book) =>
      joined(book, [
        [-90, -60],
        [now.from + 5, null],
      ]),
    rates,
  ),
  invariant("what begins and ends within the period leaves both snapshots alone", extraInside, rates),
  invariant(
    "a free account changes nothing",
    (book) => joined(book, [[-90, null]], 0n),
    (figures) => figures,
  ),
  invariant("a thousand million times the money, past 2^53, keeps every rate", richer, shares),
];

function golden({ figures }: Implementation): void {
  expect(figures(goldenBook, period(goldenPeriod))).toEqual({
    startMrr: 80_000n,
    endMrr: 70_700n,
    startAccounts: 10,
    endAccounts: 14,
    movements: { new: 4_200n, reactivation: 900n, expansion: 3_500n, contraction: -4_000n, churn: -13_900n },
    movementCounts: { new: 5, reactivation: 3, expansion: 2, contraction: 1, churn: 4 },
    churnByReason: { voluntary: -5_800n, involuntary: -7_000n, unknown: -1_100n },
    nrr: fraction(41n, 50n),
    grr: fraction(621n, 800n),
    revenueChurn: fraction(179n, 800n),
    logoChurn: fraction(2n, 5n),
    crr: fraction(3n, 5n),
    ltv: fraction(45_000n),
  });
}

/** definitions.md §2, the column of worked figures. */
function guide({ figures }: Implementation): void {
  expect(figures(guideBook, period(guideQuarter))).toMatchObject({
    nrr: fraction(1075n, 1000n),
    grr: fraction(925n, 1000n),
    revenueChurn: fraction(75n, 1000n),
    logoChurn: fraction(4n, 100n),
    crr: fraction(96n, 100n),
    ltv: fraction(10_500_000n),
  });
  expect(figures(guideMonthBook, period(guideMonth))).toMatchObject({ ltv: fraction(3_500_000n) });
}

/** Something that holds for the figures of every book. */
function identity(name: string, holds: (figures: Figures, book: Book) => void): RetentionCheck {
  return forEveryBook(name, ({ figures }, book) => holds(figures(book, now), book));
}

/** What `seen` of the figures stays the same when the book is changed. */
function invariant(
  name: string,
  change: (book: Book) => Book,
  seen: (figures: Figures) => Partial<Figures>,
): RetentionCheck {
  return forEveryBook(name, ({ figures }, book) => {
    expect(seen(figures(change(book), now))).toEqual(seen(figures(book, now)));
  });
}

function forEveryBook(name: string, holds: (implementation: Implementation, book: Book) => void): RetentionCheck {
  return {
    name,
    holds: (implementation) =>
      // A fault is found, not described: the smallest book that shows it would take long to find.
      fc.assert(
        fc.property(anyBook, (book) => holds(implementation, book)),
        { ...runs(60), endOnFailure: true },
      ),
  };
}

function additive(implementation: Implementation): void {
  forEveryBook("", ({ figures }, book) => {
    const alone = [...new Set(book.subscriptions.map((row) => row.accountId))].map((id) =>
      figures({ ...book, subscriptions: book.subscriptions.filter((row) => row.accountId === id) }, now),
    );
    const whole = figures(book, now);
    expect(summed(alone)).toEqual(summed([whole]));
    if (whole.grr === null) return;
    const kept = alone.map(({ grr, startMrr }) => multiply(grr ?? one, fraction(startMrr)).num);
    expect(whole.grr).toEqual(fraction(total(kept), whole.startMrr));
  }).holds(implementation);
}

function segments(implementation: Implementation): void {
  forEveryBook("", ({ figures, bySegment }, book) => {
    expect(summed([...bySegment(book, now).values()])).toEqual(summed([figures(book, now)]));
    const settled = { ...book, attributes: [] };
    const moving = book.accounts.flatMap(({ id, segment }) => [
      { ...spell(id, "segment", segment ?? "SMB"), validTo: now.from + 1 },
      { ...spell(id, "segment", "Elsewhere"), validFrom: now.from + 1 },
    ]);
    const accounts = book.accounts.map((one) => ({ ...one, segment: one.segment ?? "SMB" }));
    expect(bySegment({ ...book, attributes: moving }, now)).toEqual(bySegment({ ...settled, accounts }, now));
  }).holds(implementation);
}

function summed(figures: readonly Figures[]) {
  const count = (of: (one: Figures) => number) => figures.reduce((sum, one) => sum + of(one), 0);
  return {
    startMrr: total(figures.map((one) => one.startMrr)),
    endMrr: total(figures.map((one) => one.endMrr)),
    startAccounts: count((one) => one.startAccounts),
    endAccounts: count((one) => one.endAccounts),
    lost: count((one) => one.movementCounts.churn),
    churn: total(figures.map((one) => one.movements.churn)),
    new: total(figures.map((one) => one.movements.new)),
    involuntary: total(figures.map((one) => one.churnByReason.involuntary)),
  };
}

function rates({ nrr, grr, revenueChurn, logoChurn, crr, ltv }: Figures): Partial<Figures> {
  return { nrr, grr, revenueChurn, logoChurn, crr, ltv };
}

/** The rates without the one amount among them. */
function shares(figures: Figures): Partial<Figures> {
  return { ...rates(figures), ltv: null };
}
