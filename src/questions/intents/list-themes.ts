/** "what does acme say", "what do customers complain about", "complaints in EMEA last quarter". */
import type { Rule } from "./rule.ts";

export const listThemes: Rule = {
  intent: "list_themes",
  slots: ["account", "segment", "owner", "period", "as_of", "known_on"],
  reads: ["day"],
  examples: ["What do customers complain about?"],
  matches: ({ cues, metrics, move, unread }) =>
    cues.has("voice") && metrics.length === 0 && move === undefined && !cues.has("why") && unread.length === 0,
};
