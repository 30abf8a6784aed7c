/** "what if acme churns", "NRR if all red accounts leave", "which fewest accounts bring NRR under 100 %". */
import type { Rule } from "./rule.ts";

export const whatIf: Rule = {
  intent: "what_if",
  slots: [
    "metric",
    "account",
    "accounts",
    "band",
    "at_risk",
    "segment",
    "owner",
    "limit",
    "period",
    "within",
    "under",
    "as_of",
    "known_on",
  ],
  reads: ["day"],
  examples: ["What if our three biggest customers leave?", "Which fewest accounts bring NRR under 100 %?"],
  matches: ({ supposition }) => supposition !== undefined,
};
