/** A period -> a refusal when its snapshots stand in the wrong order. */
import { isoDay, type Period } from "../day.ts";
import { HoldfastError } from "../error.ts";

/** @throws HoldfastError `reversed_period` when `to` lies before `from`. */
export function refuseReversed(period: Period): void {
  if (period.to >= period.from) return;
  throw new HoldfastError(
    "reversed_period",
    `The period ends on ${isoDay(period.to)}, before it starts on ${isoDay(period.from)}.`,
    "Give the earlier snapshot day first.",
  );
}
