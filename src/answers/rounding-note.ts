/** A remark for the reader with a calculator: when rounded sides and their rounded difference do not match on screen. */
import { type Fraction, subtract } from "../core/fraction.ts";
import type { Draft } from "./draft.ts";
import { hundredthsOfTimes, tenthsOfPoint } from "./figures/figures.ts";
import type { Metric } from "./metrics/metric.ts";

/** Amounts differ by their displayed units, so that they always match. */
const displayedUnits: Readonly<Record<Metric["kind"], ((value: Fraction) => bigint) | null>> = {
  rate: tenthsOfPoint,
  ratio: hundredthsOfTimes,
  money: null,
};

/** The two sides are rounded each by itself, their difference on its exact value. */
export function noteRounding(draft: Draft, kind: Metric["kind"], was: Fraction, is: Fraction): void {
  const units = displayedUnits[kind];
  if (units === null || units(is) - units(was) === units(subtract(is, was))) return;
  draft.note("rounding", `Both ${kind}s and their difference are rounded one by one; the difference itself is exact.`);
}
