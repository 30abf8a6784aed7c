/**
 * A book and a period -> its figures by the words of definitions.md §1-2, day by day and account by account: slow, short, and
 * made of replaceable steps, so that each published fault can be planted into it.
 */
import { type Day, type Period, wholeMonths } from "../../../src/core/day.ts";
import { type Fraction, fraction, subtract } from "../../../src/core/fraction.ts";
import { groupBy } from "../../../src/core/group-by.ts";
import type { EndReason, Subscription } from "../../../src/core/records.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { groupOf } from "../../../src/core/revenue/group-of.ts";
import type { MovementKind } from "../../../src/core/revenue/results.ts";

/** null where definitions.md says undefined. */
export type Rate = Fraction | null;

export interface Figures {
  readonly startMrr: bigint;
  readonly endMrr: bigint;
  readonly startAccounts: number;
  readonly endAccounts: number;
  readonly movements: Readonly<Record<MovementKind, bigint>>;
  readonly movementCounts: Readonly<Record<MovementKind, number>>;
  readonly churnByReason: Readonly<Record<EndReason, bigint>>;
  readonly nrr: Rate;
  readonly grr: Rate;
  readonly revenueChurn: Rate;
  readonly logoChurn: Rate;
  readonly crr: Rate;
  readonly ltv: Rate;
}

export interface Implementation {
  readonly figures: (book: Book, period: Period) => Figures;
  readonly bySegment: (book: Book, period: Period) => ReadonlyMap<string, Figures>;
}

/** One account at the two snapshots. */
export interface Side {
  readonly accountId: string;
  readonly start: bigint;
  readonly end: bigint;
  /** Paid on some day before the period. */
  readonly earlier: boolean;
  readonly reason: EndReason;
}

/** What a fault replaces. */
export interface Steps {
  readonly pays: (row: Subscription, day: Day) => boolean;
  readonly accountOf: (row: Subscription) => string;
  readonly counts: (side: Side) => boolean;
  readonly segmentDay: (period: Period) => Day;
  readonly ofSides: (sides: readonly Side[], period: Period, book: Book) => Figures;
}

export const sound: Steps = {
  pays: (row, day) => row.startDay <= day && (row.endDay === null || day < row.endDay),
  accountOf: (row) => row.accountId,
  counts: (side) => side.start > 0n || side.end > 0n,
  segmentDay: (period) => period.from,
  ofSides: figuresOfSides,
};

export function byDefinition(steps: Steps): Implementation {
  return {
    figures: (book, period) => steps.ofSides(sidesOf(book, period, steps), period, book),
    bySegment: (book, period) => {
      const segment = groupOf(book, "segment");
      const groups = groupBy(sidesOf(book, period, steps), (side) => segment(side.accountId, steps.segmentDay(period)));
      return new Map([...groups].map(([name, sides]) => [name, steps.ofSides(sides, period, book)]));
    },
  };
}

export function sidesOf(book: Book, period: Period, steps: Steps): readonly Side[] {
  const known = new Map(book.subscriptions.map((row) => [row.id, row]));
  const paid = [...known.values()].filter(
    (row) => row.mrrCents > 0n && (row.endDay ?? row.startDay + 1) > row.startDay,
  );
  const accounts = groupBy(paid, steps.accountOf);
  return [...accounts]
    .map(([accountId, rows]) => ({
      accountId,
      start: mrrOn(rows, period.from, book.settings.renewalGraceDays, steps),
      end: mrrOn(rows, period.to, book.settings.renewalGraceDays, steps),
      earlier: rows.some((row) => row.startDay < period.from),
      reason: lastReason(rows, period.to),
    }))
    .filter(steps.counts);
}

/** What the account pays that day, or what it paid on the last of the days of grace before it on which it paid. */
function mrrOn(rows: readonly Subscription[], day: Day, graceDays: number, { pays }: Pick<Steps, "pays">): bigint {
  for (let back = 0; back <= graceDays; back++) {
    const amount = total(rows.filter((row) => pays(row, day - back)).map((row) => row.mrrCents));
    if (amount > 0n) return amount;
  }
  return 0n;
}

function lastReason(rows: readonly Subscription[], to: Day): EndReason {
  const ended = rows.flatMap(({ endDay, endReason }) =>
    endDay !== null && endDay <= to ? [{ endDay, endReason }] : [],
  );
  const last = Math.max(...ended.map(({ endDay }) => endDay));
  const reasons = new Set(ended.filter(({ endDay }) => endDay === last).map(({ endReason }) => endReason ?? "unknown"));
  const [reason = "unknown"] = reasons;
  return reasons.size === 1 ? reason : "unknown";
}

export function kindOf({ start, end, earlier }: Side): MovementKind | null {
  if (start === end) return null;
  if (start === 0n) return earlier ? "reactivation" : "new";
  if (end === 0n) return "churn";
  return end > start ? "expansion" : "contraction";
}

export function figuresOfSides(sides: readonly Side[], period: Period, { settings }: Book): Figures {
  const cohort = sides.filter((side) => side.start > 0n);
  const lost = cohort.filter((side) => side.end === 0n);
  const startMrr = total(cohort.map(({ start }) => start));
  const grr = rate(total(cohort.map(({ start, end }) => (end < start ? end : start))), startMrr);
  const logoChurn = rate(BigInt(lost.length), BigInt(cohort.length));
  const moved = (kind: MovementKind) => sides.filter((side) => kindOf(side) === kind);
  const churned = (reason: EndReason) => total(lost.map((side) => (side.reason === reason ? -side.start : 0n)));
  return {
    startMrr,
    endMrr: total(sides.map(({ end }) => end)),
    startAccounts: cohort.length,
    endAccounts: sides.filter((side) => side.end > 0n).length,
    movements: perKind((kind) => total(moved(kind).map(({ start, end }) => end - start))),
    movementCounts: perKind((kind) => moved(kind).length),
    churnByReason: {
      voluntary: churned("voluntary"),
      involuntary: churned("involuntary"),
      unknown: churned("unknown"),
    },
    nrr: rate(total(cohort.map(({ end }) => end)), startMrr),
    grr,
    revenueChurn: rest(grr),
    logoChurn,
    crr: rest(logoChurn),
    ltv: lifetime(startMrr, cohort.length, lost.length, wholeMonths(period) ?? null, settings.grossMargin),
  };
}

/** Monthly ARPA x months x margin / churn; `months` null when the period is not of whole months. */
export function lifetime(
  startMrr: bigint,
  accounts: number,
  lost: number,
  months: number | null,
  margin: Fraction | null,
): Rate {
  if (accounts === 0 || lost === 0 || months === null) return null;
  const { num, den } = margin ?? { num: 1n, den: 1n };
  return fraction(startMrr * BigInt(months) * num, BigInt(lost) * den);
}

export function rate(part: bigint, whole: bigint): Rate {
  return whole === 0n ? null : fraction(part, whole);
}

export function rest(share: Rate): Rate {
  return share && subtract(fraction(1n), share);
}

export function perKind<Value>(of: (kind: MovementKind) => Value): Record<MovementKind, Value> {
  return {
    new: of("new"),
    reactivation: of("reactivation"),
    expansion: of("expansion"),
    contraction: of("contraction"),
    churn: of("churn"),
  };
}

export function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
