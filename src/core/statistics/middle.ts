/** Values -> the middle one, and how far from it the values lie: neither is moved by one odd value. */
import * as library from "simple-statistics";

/** Of an even number of values the mean of the two in the middle. Undefined without values. */
export function median(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : library.median([...values]);
}

/** Median absolute deviation from the median, unscaled (definitions.md §6). Undefined without values. */
export function medianAbsoluteDeviation(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : library.medianAbsoluteDeviation([...values]);
}
