/** What can be asked, as data: the contract of `holdfast parse` (questions.md). */

export type { Vocabulary, VocabularyAccount } from "../core/vocabulary.ts";

export const intents = [
  "account_health",
  "account_why",
  "metric_value",
  "metric_why",
  "metric_trend",
  "what_if",
  "compare",
  "cohort_retention",
  "list_at_risk",
  "list_renewals",
  "list_expansion",
  "list_churned",
  "list_movers",
  "list_tasks",
  "list_themes",
  "model_seen",
  "define",
  "explain_method",
  "snooze",
  "ack",
  "create_task",
  "log_touch",
  "set_sentiment",
  "digest",
  "digest_subscribe",
  "digest_unsubscribe",
  "my_book",
  "export",
  "erase",
  "help",
  "out_of_scope",
  "ambiguous",
] as const;
export type Intent = (typeof intents)[number];

export const metricNames = [
  "nrr",
  "grr",
  "logo_churn",
  "revenue_churn",
  "crr",
  "ltv",
  "arpa",
  "mrr",
  "arr",
  "expansion_mrr",
  "contraction_mrr",
  "new_mrr",
  "reactivation_mrr",
  "health_score",
  "nps",
  "csat",
  "ces",
  "license_utilization",
  "active_users",
  "net_revenue_churn",
  "quick_ratio",
  "annualised_churn",
  "ltv_cac",
  "committed_churn",
] as const;
export type MetricName = (typeof metricNames)[number];

/** What a figure can be told by, group by group. */
export const cuts = ["segment", "region", "plan", "product", "cohort", "owner"] as const;
export type Cut = (typeof cuts)[number];

/** Other ways of telling the same change; left out = down to the accounts. */
export const views = ["mix_and_rates"] as const;
export type View = (typeof views)[number];

/** How fine a course of time is told. */
export const grains = ["month", "quarter"] as const;
export type Grain = (typeof grains)[number];

export const bands = ["red", "yellow", "green"] as const;
export type BandName = (typeof bands)[number];

/** A share of one in lowest terms: 100 % is 1 / 1. */
export interface ShareSlot {
  readonly num: number;
  readonly den: number;
}

/** ISO days, both inclusive. */
export interface PeriodSlot {
  readonly from: string;
  readonly to: string;
}

/** One of what is compared: exactly one of these. */
export interface Side {
  readonly segment?: string;
  readonly period?: PeriodSlot;
  readonly account?: string;
  readonly owner?: string;
}

/** Unsaid slots are absent: defaults are the answer's business. */
export interface Slots {
  readonly account?: string;
  readonly metric?: MetricName;
  readonly period?: PeriodSlot;
  readonly segment?: string | readonly string[];
  readonly owner?: string;
  readonly direction?: "up" | "down";
  readonly reason?: "voluntary" | "involuntary";
  readonly limit?: number;
  readonly by?: Cut;
  readonly view?: View;
  /** ISO day to stand on instead of today. */
  readonly as_of?: string;
  /** ISO day: only what was known by its end counts. */
  readonly known_on?: string;
  /** metric_trend: the days it runs over. */
  readonly range?: PeriodSlot;
  readonly grain?: Grain;
  /** compare: at least two; what they share stays in the other slots. */
  readonly sides?: readonly Side[];
  /** what_if: who leaves, besides `account`, `segment` and `owner`: several by name, a band, everybody at risk, the `limit` largest. */
  readonly accounts?: readonly string[];
  readonly band?: BandName;
  readonly at_risk?: true;
  /** what_if: the level asked about, and what the figure itself is cut to. */
  readonly under?: ShareSlot;
  readonly within?: string | readonly string[];
  /** model_seen: the id of the answer that was phrased. */
  readonly answer?: string;
  /** ambiguous: the intent meant, and the stored names it could be about, sorted. */
  readonly of?: Intent;
  readonly candidates?: readonly string[];
}

export interface Question {
  readonly intent: Intent;
  readonly slots: Slots;
}
