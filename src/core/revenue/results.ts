/** The shapes of the revenue core's answers: exact, signed, and undefined with a reason. */
import type { Period } from "../day.ts";
import type { Fraction } from "../fraction.ts";
import type { Minor } from "../money.ts";
import type { EndReason } from "../records.ts";
import type { Defined } from "../undefined.ts";

export type MovementKind = "new" | "reactivation" | "expansion" | "contraction" | "churn";
export const movementKinds: readonly MovementKind[] = ["new", "reactivation", "expansion", "contraction", "churn"];
export const endReasons: readonly EndReason[] = ["voluntary", "involuntary", "unknown"];

/** What a set of accounts adds up to. Amounts in minor units of the reporting currency; contraction and churn negative. */
export interface PeriodTotals {
  readonly startMrr: Minor;
  readonly endMrr: Minor;
  /** Sums of the rows' annual amounts, not 12 x the MRR (definitions.md §1). */
  readonly startArr: Minor;
  readonly endArr: Minor;
  readonly startAccounts: number;
  readonly endAccounts: number;
  readonly movements: Readonly<Record<MovementKind, Minor>>;
  readonly movementCounts: Readonly<Record<MovementKind, number>>;
  readonly churnByReason: Readonly<Record<EndReason, Minor>>;
  readonly churnByReasonCounts: Readonly<Record<EndReason, number>>;
  /** End MRR of the accounts that paid at the start. */
  readonly retainedMrr: Minor;
  /** Sum of min(start, end) over the accounts that paid at the start. */
  readonly grossRetainedMrr: Minor;
}

/** definitions.md §3. */
export interface PeriodMetrics extends PeriodTotals {
  readonly period: Period;
  readonly nrr: Defined<Fraction>;
  readonly grr: Defined<Fraction>;
  readonly revenueChurn: Defined<Fraction>;
  readonly churnedMrrRate: Defined<Fraction>;
  readonly logoChurn: Defined<Fraction>;
  readonly crr: Defined<Fraction>;
  /** Minor units, exact until shown. */
  readonly arpaStart: Defined<Fraction>;
  readonly arpaEnd: Defined<Fraction>;
  /** Minor units, exact until shown. */
  readonly ltv: Defined<Fraction>;
  readonly ltvKind: "margin" | "revenue";
}

/** One account between two snapshots. */
export interface AccountMovement {
  readonly accountId: string;
  readonly startMrr: Minor;
  readonly endMrr: Minor;
  /** Sums of the rows' annual amounts. */
  readonly startArr: Minor;
  readonly endArr: Minor;
  /** null when nothing moved. */
  readonly kind: MovementKind | null;
  /** Only for churn. */
  readonly reason: EndReason | null;
}

/** One account's part of a change of NRR, under its two headings (definitions.md §4), in parts per million. */
export interface AccountPart {
  readonly accountId: string;
  readonly name: string;
  readonly happenedPpm: bigint;
  readonly didNotRepeatPpm: bigint;
  readonly kind: MovementKind | null;
  readonly reason: EndReason | null;
  readonly kindBefore: MovementKind | null;
  readonly reasonBefore: EndReason | null;
  /** null when the account was not in that period's start cohort. */
  readonly mrrDelta: Minor | null;
  readonly mrrDeltaBefore: Minor | null;
}

export interface GroupPart {
  readonly happenedPpm: bigint;
  readonly didNotRepeatPpm: bigint;
}

export interface Attribution {
  readonly before: Period;
  readonly now: Period;
  readonly nrrBefore: Fraction;
  readonly nrrNow: Fraction;
  readonly change: Fraction;
  readonly changePpm: bigint;
  /** Every account of either start cohort, by account id in code-point order. */
  readonly accounts: readonly AccountPart[];
  readonly groups: ReadonlyMap<string, GroupPart>;
  /** "EMEA|mix", "EMEA|expansion", ... */
  readonly mixAndRatesPpm: ReadonlyMap<string, bigint>;
  /** "EMEA|voluntary", ... */
  readonly churnReasonPpm: ReadonlyMap<string, bigint>;
}
