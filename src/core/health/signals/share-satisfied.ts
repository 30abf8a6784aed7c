/** Ratings from one to five -> the share that is satisfied, 4 or 5 (definitions.md §2, CSAT). */
import { divide, fraction } from "../../fraction.ts";
import { countFigure, rateFigure } from "../evidence.ts";
import type { Measure } from "./signal.ts";

const satisfiedFrom = 4;

/** Reading in basis points; null without a rating. */
export function shareSatisfied(ratings: readonly number[]): Measure | null {
  if (ratings.length === 0) return null;
  const satisfied = ratings.filter((rating) => rating >= satisfiedFrom).length;
  const reading = fraction(BigInt(satisfied) * 10_000n, BigInt(ratings.length));
  return {
    reading,
    figures: [rateFigure("satisfied", divide(reading, fraction(10_000n))), countFigure("ratings", ratings.length)],
    weeks: null,
  };
}
