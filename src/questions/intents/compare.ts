/** "NRR by region", "which plan has the worst churn", "compare EMEA and AMER on NRR", "NRR Q2 vs Q3", "Acme vs Beta MRR". */
import { asksWhy } from "./asks-why.ts";
import type { Rule } from "./rule.ts";

export const compare: Rule = {
  intent: "compare",
  slots: ["metric", "by", "sides", "period", "segment", "owner", "account", "reason", "as_of", "known_on"],
  reads: ["day", "cut", "comparison"],
  examples: ["What is NRR by region?"],
  matches: (reading) => {
    const { metrics, cuts, sides } = reading;
    return metrics.length === 1 && !asksWhy(reading) && (cuts.length === 0) === (sides !== undefined);
  },
};
