/** Why an account is listed -> a sentence without figures: those stand in its cells. */
import type { SlipReason } from "../core/digest/findings.ts";
import { capitalised } from "./capitalised.ts";
import { listed } from "./listed.ts";
import { firedWords } from "./playbook-words.ts";

/** "" for no reasons. */
export function reasonWords(reasons: readonly SlipReason[]): string {
  return reasons.length === 0 ? "" : `${capitalised(listed(reasons.map(words)))}.`;
}

function words(reason: SlipReason): string {
  switch (reason.kind) {
    case "band_worsened":
      return `from ${reason.from} to ${reason.to}`;
    case "fell":
      return "the score fell";
    case "episode_opened":
      return firedWords[reason.episode.playbook];
    case "window_closing":
      return windowWords(reason.days);
  }
}

function windowWords(days: number): string {
  if (days < 0) return "the action window has passed";
  return days === 0 ? "the action window ends today" : "the action window is closing";
}
