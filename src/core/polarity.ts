/** A metric's name -> whether more of it is better, for every metric of definitions.md and the signals behind the score. */

export type Polarity = "up_good" | "up_bad" | "none";

const upGood = [
  "nrr",
  "grr",
  "crr",
  "ltv",
  "ltv_cac",
  "arpa",
  "mrr",
  "arr",
  "revenue",
  "expansion_mrr",
  "new_mrr",
  "reactivation_mrr",
  "quick_ratio",
  "health_score",
  "nps",
  "csat",
  "satisfaction",
  "sentiment",
  "license_utilization",
  "active_users",
  "usage",
  "logins",
  "sessions",
  "adoption",
  "engagement",
  "renewal_rate",
  "gross_margin",
  "win_rate",
] as const;

const upBad = [
  "churn",
  "logo_churn",
  "revenue_churn",
  "net_revenue_churn",
  "annualised_churn",
  "churned_mrr",
  "churned_accounts",
  "involuntary_churn",
  "voluntary_churn",
  "committed_churn",
  "contraction_mrr",
  "lost_accounts",
  "response_time",
  "resolution_time",
  "escalations",
  "escalated_tickets",
  "failed_payments",
  "overdue_invoices",
  "days_since_touch",
  "days_since_login",
  "time_to_value",
  "cac",
  "at_risk_accounts",
  "at_risk_mrr",
] as const;

/** More tickets may be a product in use, more effort depends on the scale's end, more accounts or seats on who they are: no judgement. */
const neither = ["ces", "tickets", "open_tickets", "accounts", "seats", "coverage", "action_window"] as const;

const named = (polarity: Polarity, names: readonly string[]) => names.map((name) => [name, polarity] as const);

const polarities: ReadonlyMap<string, Polarity> = new Map([
  ...named("up_good", upGood),
  ...named("up_bad", upBad),
  ...named("none", neither),
]);

/** "none" also for a metric that nobody has judged: an unknown figure is never called better. */
export function polarityOf(metric: string): Polarity {
  return polarities.get(metric) ?? "none";
}
