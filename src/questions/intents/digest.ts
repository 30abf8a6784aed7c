/** "digest", "show me my digest", "digest for enterprise", "what is slipping?". */
import type { Rule } from "./rule.ts";

/** Beside "which accounts" they ask who is at risk. */
const slips: ReadonlySet<string> = new Set(["slip", "slips", "slipped", "slipping"]);

export const digest: Rule = {
  intent: "digest",
  slots: ["segment", "owner"],
  examples: ["What is slipping?"],
  matches: ({ cues, metrics, subject, tokens, unread }) => {
    // What is left unread may be when, or to whom, a digest should be sent: that is another question.
    if (subject !== undefined || metrics.length > 0 || unread.length > 0 || cues.has("why")) return false;
    return cues.has("digest") || (!cues.has("accounts") && tokens.some(({ word }) => slips.has(word)));
  },
};
