/** The four things every card carries: value at stake, cause, action window, proposed action (definitions.md §8). */
import type { Day } from "../day.ts";
import type { Fraction } from "../fraction.ts";
import type { Minor } from "../money.ts";
import type { BasisPoints, Contribution, Dimension } from "./score.ts";

export interface ActionWindow {
  readonly endsOn: Day;
  /** Days from the as-of day to `endsOn`; negative = overdue. */
  readonly days: number;
  readonly basis: "renewal" | "at_risk_spell";
  readonly noticeDays: number;
}

export interface Cause {
  /** The contribution that moved most against the account since the comparison day; without one, the most negative. */
  readonly contribution: Contribution;
  readonly movedBp: BasisPoints;
  readonly comparedTo: Day | null;
}

export interface ProposedAction {
  readonly id: string;
  /** An imperative sentence without digits. */
  readonly text: string;
  readonly owner: "csm" | "account_manager" | "billing" | "support" | "executive";
}

export interface ContributionChange {
  readonly dimension: Dimension;
  readonly signal: string;
  readonly beforeBp: BasisPoints | null;
  readonly nowBp: BasisPoints | null;
  readonly changeBp: BasisPoints;
}

export interface Attention {
  readonly valueCents: Minor;
  readonly annualCents: Minor;
  readonly renewalDay: Day | null;
  readonly window: ActionWindow | null;
  readonly cause: Cause | null;
  readonly proposal: ProposedAction | null;
  readonly atRisk: boolean;
  readonly atRiskBecause: "red" | "fell" | "episode" | null;
  readonly rank: { readonly value: Fraction; readonly risk: Fraction; readonly nearness: Fraction };
}
