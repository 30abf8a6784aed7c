/** Ratings from one to five -> the share that is satisfied, 4 or 5 (definitions.md §2, CSAT). */
import { fraction, multiply } from "../../fraction.ts";
import { csat } from "../../survey-scores.ts";
import { isUndefined } from "../../undefined.ts";
import { countFigure, rateFigure } from "../evidence.ts";
import type { Measure } from "./signal.ts";

const basisPoints = fraction(10_000n);

/** Reading in basis points; null without a rating. */
export function shareSatisfied(ratings: readonly number[]): Measure | null {
  const share = csat(ratings);
  if (isUndefined(share)) return null;
  return {
    reading: multiply(share, basisPoints),
    figures: [rateFigure("satisfied", share), countFigure("ratings", ratings.length)],
    weeks: null,
  };
}
