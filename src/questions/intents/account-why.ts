/** "why is acme red", "what happened to acme", "why did acme churn". */
import { measuresAccount } from "./account-metric.ts";
import { asksWhy } from "./asks-why.ts";
import type { Rule } from "./rule.ts";

export const accountWhy: Rule = {
  intent: "account_why",
  slots: ["account", "period", "direction", "as_of", "known_on"],
  reads: ["day"],
  examples: [],
  matches: (reading) =>
    reading.subject !== undefined && asksWhy(reading) && !measuresAccount(reading) && meansSomebody(reading),
};

/** An unknown name counts only where the rest of the question is about accounts: nobody is called "the sky". */
function meansSomebody({ subject, move, cues }: Parameters<Rule["matches"]>[0]): boolean {
  const known = subject !== undefined && subject.accounts.length > 0;
  return known || move !== undefined || cues.has("health") || cues.has("at_risk");
}
