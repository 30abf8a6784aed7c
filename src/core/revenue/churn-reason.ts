/** The paid rows of an account that left -> why it left. */
import type { Day } from "../day.ts";
import type { EndReason, Subscription } from "../records.ts";

/**
 * The reason of the account's last paid row ending by `to`; rows ending on that same day with different reasons, or none
 * told, are unknown: its own class, never silently voluntary (definitions.md §1).
 */
export function churnReason(rows: readonly Subscription[], to: Day): EndReason {
  const ended = rows.filter((row) => row.endDay !== null && row.endDay <= to);
  const lastDay = ended.reduce((last, row) => Math.max(last, row.endDay ?? last), Number.NEGATIVE_INFINITY);
  const reasons = new Set(ended.filter((row) => row.endDay === lastDay).map((row) => row.endReason ?? "unknown"));
  const [reason, ...others] = reasons;
  return reason === undefined || others.length > 0 ? "unknown" : reason;
}
