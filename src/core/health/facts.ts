/** What the score is computed from: windowed sums of one account's rows up to a day, exact integers, nothing inferred. */
import type { Day } from "../day.ts";
import type { Minor } from "../money.ts";
import type { Account, FxRate, Watermarks } from "../records.ts";

/** Weeks looked back on for trends (definitions.md §5: 8-13 full weeks). */
export const trendWeeks = 13;

/** Which figures any row of the account ever stated: a column nobody fills is missing, never a row of zeros. */
interface UsageMeasured {
  readonly activeUsers: boolean;
  readonly sessions: boolean;
  readonly events: boolean;
}

/** Every list of weeks is oldest first and ends on the feed's watermark; a day without a row counts 0. */
export interface UsageFacts {
  /** Full weeks since the account's first usage row, at most 13; shorter for a young account. */
  readonly weeks: number;
  readonly measured: UsageMeasured;
  /** Sum of daily active users per week. */
  readonly weeklyActiveUsers: readonly number[];
  readonly weeklySessions: readonly number[];
  readonly weeklyEvents: readonly number[];
  /** Distinct users active in the 30 days up to the watermark, and where the figure comes from (definitions.md §2). */
  readonly activeUsers30d: number | null;
  readonly activeUsersBasis: "user_rows" | "thirty_day_column" | "peak_daily_users" | null;
  readonly firstDay: Day;
  /** The last day with any activity; null when there was none at all. */
  readonly lastActiveDay: Day | null;
}

export interface SupportFacts {
  readonly weeklyOpened: readonly number[];
  readonly opened30d: number;
  readonly opened90d: number;
  /** Severity high or urgent, opened in the last 90 days. */
  readonly severe90d: number;
  readonly escalated90d: number;
  /** Tickets of the last 90 days that state a severity at all, and an escalation yes or no. */
  readonly severityStated90d: number;
  readonly escalationStated90d: number;
  readonly openNow: number;
  readonly introductory90d: number;
  readonly advanced90d: number;
  /** Minutes, of tickets opened in the last 90 days that state it; sorted ascending. */
  readonly firstResponseMinutes90d: readonly number[];
}

export interface SentimentFacts {
  /** Scores of the last 90 days, in the order answered. */
  readonly nps90d: readonly number[];
  readonly csat90d: readonly number[];
  readonly ces90d: readonly number[];
  /** Ticket satisfaction 1-5 of the last 90 days. */
  readonly ticketSatisfaction90d: readonly number[];
}

export interface RelationshipFacts {
  readonly lastTouchDay: Day | null;
  readonly lastDecisionMakerTouchDay: Day | null;
  readonly lastChampionTouchDay: Day | null;
  readonly championsKnown: number;
  readonly decisionMakersKnown: number;
  /** The latest day a champion left, when no champion is there any more. */
  readonly championLeftOn: Day | null;
}

export interface BillingFacts {
  readonly overdueCents: Minor;
  readonly oldestOverdueDay: Day | null;
  /** Failed attempts on invoices not paid by the watermark. */
  readonly failedAttemptsUnpaid: number;
  /** The same without those known to be paid by the as-of day: that a payment went through is news before the next one is due. */
  readonly failedAttemptsOpen: number;
  readonly failedInvoices90d: number;
  readonly invoices90d: number;
  /** Invoices of the account due by the watermark, at any time; 0 = billed elsewhere, which is missing. */
  readonly invoicesKnown: number;
}

/** What an account pays in other currencies than the reporting one. */
export interface ForeignBilling {
  /** By which its amounts were converted: one per currency, of the last day with one by the as-of day. */
  readonly rates: readonly FxRate[];
  /** Currencies without a rate so far: their rows are in no amount. */
  readonly withoutRate: readonly string[];
}

/** A group is null when the feed was never imported: missing, which is not the same as silent. */
export interface HealthFacts {
  readonly account: Account;
  readonly asOf: Day;
  readonly watermarks: Watermarks;
  /** In the reporting currency, each row converted and rounded by itself. */
  readonly mrrCents: Minor;
  readonly annualCents: Minor;
  /** Left out for an account that is billed in the reporting currency alone. */
  readonly foreign?: ForeignBilling;
  /** Renewal day of the account, else the earliest end of an active row (definitions.md §8). */
  readonly renewalDay: Day | null;
  readonly firstPaidDay: Day | null;
  /** The day its last paid row ended, while it still counts within the days of grace; left out otherwise. */
  readonly unrenewedSince?: Day;
  readonly usage: UsageFacts | null;
  readonly support: SupportFacts | null;
  readonly sentiment: SentimentFacts | null;
  readonly relationship: RelationshipFacts | null;
  readonly billing: BillingFacts | null;
}
