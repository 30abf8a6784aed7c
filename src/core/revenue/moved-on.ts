/** An account's paid rows and a period -> the last day within it on which its MRR went the way it went over the whole. */
import type { Day, Period } from "../day.ts";
import type { Subscription } from "../records.ts";
import { timeline } from "./timeline.ts";

/** Days `from` < d <= `to`, as the ledger counts them (definitions.md §2); null when it never went that way. */
export function movedOn(rows: readonly Subscription[], { from, to }: Period, toward: "up" | "down"): Day | null {
  let [before, moved]: [bigint, Day | null] = [0n, null];
  for (const { day, mrr } of timeline(rows)) {
    if (day > from && day <= to && mrr > before === (toward === "up")) moved = day;
    before = mrr;
  }
  return moved;
}
