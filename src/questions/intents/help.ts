/** "help", "what can you do", "hello", and a message that says nothing at all. */
import type { Rule } from "./rule.ts";

export const help: Rule = {
  intent: "help",
  slots: [],
  examples: ["help"],
  matches: ({ cues, metrics, subject, tokens, unread, notYet }) => {
    if (tokens.length === 0) return true;
    if (metrics.length > 0 || subject !== undefined || notYet !== undefined || unread.length > 0) return false;
    const onlyGreets = cues.has("greeting") && [...cues].every((cue) => cue === "greeting" || cue === "filler");
    return cues.has("help") || onlyGreets;
  },
};
