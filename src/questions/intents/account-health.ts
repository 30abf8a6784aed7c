/** "health of acme", "how is acme doing", "acme?". */
import { measuresAccount } from "./account-metric.ts";
import type { Rule } from "./rule.ts";

export const accountHealth: Rule = {
  intent: "account_health",
  slots: ["account", "as_of", "known_on"],
  reads: ["day"],
  examples: [],
  matches: (reading) => {
    const { subject, cues, unread } = reading;
    if (subject === undefined || measuresAccount(reading)) return false;
    if (subject.certain) return true;
    // A name that is not certain needs a question around it, or nothing else at all.
    const asked = cues.has("health") || cues.has("status") || cues.has("at_risk") || reading.metrics.length > 0;
    return asked || (subject.accounts.length > 0 && unread.length === 0);
  },
};
