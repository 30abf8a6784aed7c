/** The metrics a text or a key may name: how they are written, and in which unit they are measured. */
import type { Unit } from "../facts/figure.ts";

export interface MetricTerm {
  readonly id: string;
  readonly unit: Unit | "rate";
  /** Ways of writing it, parted by "|". */
  readonly phrases: string;
}

const metric = (id: string, unit: MetricTerm["unit"], phrases: string): MetricTerm => ({ id, unit, phrases });

export const metricTerms: readonly MetricTerm[] = [
  metric("nrr", "rate", "nrr|ndr|net revenue retention|net dollar retention|net retention|net revenue retention rate"),
  metric("grr", "rate", "grr|gdr|gross revenue retention|gross dollar retention|gross retention"),
  metric(
    "crr",
    "rate",
    "crr|customer retention|customer retention rate|logo retention|account retention|retention rate",
  ),
  metric("logo_churn", "rate", "logo churn|logo churn rate|customer churn|customer churn rate|account churn"),
  metric("revenue_churn", "rate", "revenue churn|revenue churn rate|mrr churn|mrr churn rate|dollar churn|gross churn"),
  metric("net_revenue_churn", "rate", "net revenue churn|net churn|net mrr churn"),
  metric("annualised_churn", "rate", "annualised churn|annualized churn"),
  metric("involuntary_churn", "rate", "involuntary churn|involuntary logo churn|involuntary churn rate"),
  metric("voluntary_churn", "rate", "voluntary churn|voluntary logo churn|voluntary churn rate"),
  metric("churn", "rate", "churn|churn rate|attrition"),
  metric("committed_churn", "money", "committed churn"),
  metric("mrr", "money", "mrr|monthly recurring revenue|a month|per month|pay|paying|each month"),
  metric("arr", "money", "arr|annual recurring revenue|a year|per year|each year"),
  metric("revenue", "money", "revenue"),
  metric("arpa", "money", "arpa|arpu|average revenue per account"),
  metric("ltv", "money", "ltv|clv|lifetime value|customer lifetime value|revenue ltv"),
  metric("cac", "money", "cac|customer acquisition cost|acquisition cost"),
  metric("ltv_cac", "ratio", "ltv cac|ltv to cac|ltv to cac ratio"),
  metric("quick_ratio", "ratio", "quick ratio"),
  metric("expansion_mrr", "money", "expansion|expansion mrr|expansion revenue|upsell"),
  metric("contraction_mrr", "money", "contraction|contraction mrr|contraction revenue|downgrade mrr"),
  metric("churned_mrr", "money", "churned mrr|churned revenue|churn mrr|lost mrr"),
  metric("new_mrr", "money", "new mrr|new revenue|new business"),
  metric("reactivation_mrr", "money", "reactivation|reactivation mrr"),
  metric("at_risk_mrr", "money", "mrr at risk|at risk mrr|arr at risk|revenue at risk"),
  metric("at_stake", "money", "at stake|value at stake|mrr at stake"),
  metric("health_score", "score", "health score|health|score|customer health|account health"),
  metric("nps", "score", "nps|net promoter score"),
  metric("csat", "score", "csat|customer satisfaction|satisfaction score"),
  metric("ces", "ratio", "ces|customer effort score"),
  metric(
    "license_utilization",
    "rate",
    "licence utilisation|license utilization|licence utilization|license utilisation|seat utilisation|seat utilization|utilisation|utilization|licence usage|license usage",
  ),
  metric("adoption", "rate", "adoption|feature adoption"),
  metric("usage", "rate", "usage|product usage"),
  metric("active_users", "count", "active user"),
  metric("logins", "count", "login|log in"),
  metric("sessions", "count", "session"),
  metric("seats", "count", "seat|licence|license"),
  metric("open_tickets", "count", "open ticket|open support ticket"),
  metric("escalated_tickets", "count", "escalated ticket|escalation"),
  metric("tickets", "count", "ticket|support ticket|ticket volume"),
  metric("response_time", "hour", "response time|first response|first response time|time to first response"),
  metric("resolution_time", "hour", "resolution time|time to resolution"),
  metric("failed_payments", "count", "failed payment|payment failure|failed invoice"),
  metric("overdue_invoices", "count", "overdue invoice"),
  metric("days_since_touch", "day", "day since last touch|day since touch|day since last contact"),
  metric("days_since_login", "day", "day since last login|day since login"),
  metric("action_window", "day", "action window"),
  metric("renewal_rate", "rate", "renewal rate"),
  metric("gross_margin", "rate", "gross margin"),
  metric("coverage", "rate", "coverage"),
];

/** Figures that say how much went or came: their sign is in their name, whichever sign they are stored with. */
export const flows: ReadonlyMap<string, -1 | 1> = new Map([
  ["churned_mrr", -1],
  ["contraction_mrr", -1],
  ["churn", -1],
  ["committed_churn", -1],
  ["expansion_mrr", 1],
  ["new_mrr", 1],
  ["reactivation_mrr", 1],
]);
