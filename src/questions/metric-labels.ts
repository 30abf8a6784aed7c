/** Metrics as they are written in a question that we propose. */
import type { MetricName } from "./question.ts";

export const metricLabels: Readonly<Record<MetricName, string>> = {
  nrr: "NRR",
  grr: "GRR",
  logo_churn: "logo churn",
  revenue_churn: "revenue churn",
  crr: "customer retention",
  ltv: "LTV",
  arpa: "ARPA",
  mrr: "MRR",
  arr: "ARR",
  expansion_mrr: "expansion MRR",
  contraction_mrr: "contraction MRR",
  new_mrr: "new MRR",
  reactivation_mrr: "reactivation MRR",
  health_score: "health score",
  nps: "NPS",
  csat: "CSAT",
  ces: "CES",
  license_utilization: "license utilization",
  active_users: "active users",
  net_revenue_churn: "net revenue churn",
  quick_ratio: "quick ratio",
  annualised_churn: "annualised churn",
  ltv_cac: "LTV:CAC",
  committed_churn: "committed churn",
};
