/** "what did the model see?", "show the model call", "what was sent to the model for a-7k2mq9x3fh0d". */
import type { Rule } from "./rule.ts";

export const modelSeen: Rule = {
  intent: "model_seen",
  slots: ["answer"],
  examples: ["What did the model see?"],
  matches: ({ cues, metrics, move, subject, unread }) =>
    cues.has("model") && metrics.length === 0 && move === undefined && subject === undefined && unread.length === 0,
};
