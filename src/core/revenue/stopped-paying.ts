/** An account's paid rows and a day -> since when it has paid nothing, and why. */
import type { Day } from "../day.ts";
import type { EndReason, Subscription } from "../records.ts";
import { churnReason } from "./churn-reason.ts";
import { activeOn } from "./paying-rows.ts";

export interface StoppedPaying {
  /** The first day it no longer paid. */
  readonly on: Day;
  readonly reason: EndReason;
}

/** `rows` are its paying rows. null for an account that pays on `asOf`, or has never paid up to it. */
export function stoppedPaying(rows: readonly Subscription[], asOf: Day): StoppedPaying | null {
  if (rows.some((row) => activeOn(row, asOf))) return null;
  const on = lastEnd(rows, asOf);
  return on === null ? null : { on, reason: churnReason(rows, asOf) };
}

/** The latest end of a row by `to`; null when none has ended. */
export function lastEnd(rows: readonly Subscription[], to: Day): Day | null {
  const ends = rows.flatMap(({ endDay }) => (endDay !== null && endDay <= to ? [endDay] : []));
  return ends.length === 0 ? null : Math.max(...ends);
}
