/** A remark for the reader with a calculator: when rounded sides and their rounded difference do not match on screen. */
import type { Attribution } from "../core/revenue/results.ts";
import type { Draft } from "./draft.ts";
import { tenthsOfPoint } from "./figures/figures.ts";

/** The parts always add up to the displayed change; the two rates are rounded each by itself. */
export function noteRounding(draft: Draft, { nrrBefore, nrrNow, change }: Attribution): void {
  if (tenthsOfPoint(nrrNow) - tenthsOfPoint(nrrBefore) === tenthsOfPoint(change)) return;
  draft.note("rounding", "Both rates and their difference are rounded one by one; the difference itself is exact.");
}
