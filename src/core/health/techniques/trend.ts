/** The trend technique: how fast a weekly series rises or falls, read only when it does so beyond chance. */
import { median } from "simple-statistics";
import { fraction } from "../../fraction.ts";
import { mannKendall } from "../../statistics/mann-kendall.ts";
import { theilSen } from "../../statistics/theil-sen.ts";
import { countFigure, rateFigure } from "../evidence.ts";
import { piecewise } from "./piecewise.ts";
import type { Technique } from "./technique.ts";

/**
 * Theil-Sen slope over 8-13 full weeks / max(median, floor), rounded to basis points per week; counted only if
 * Mann-Kendall p < .10 (definitions.md §5) and the slope is not 0: weeks that are mostly level show no trend to count.
 * Confidence = 1 - p.
 */
export const trend: Technique = {
  id: "trend",
  read: ({ measure, settings, words }, config) => {
    const weeks = measure.weeks?.slice(-config.trend.maximumWeeks) ?? [];
    const { rising, falling } = words;
    if (settings.weekly === null || rising === undefined || falling === undefined) return null;
    if (weeks.length < config.trend.minimumWeeks) return null;
    const { p } = mannKendall(weeks);
    if (p >= config.trend.pBelow) return null;
    const perWeek = relativeSlope(weeks, settings.weekly.floor);
    if (perWeek === 0) return null;
    return {
      subScore: piecewise(fraction(BigInt(perWeek)), settings.weekly.trend),
      confidence: Math.round((1 - p) * 10_000),
      says: perWeek > 0 ? rising : falling,
      figures: [
        rateFigure("change per week", fraction(BigInt(perWeek), 10_000n)),
        countFigure("weeks looked at", weeks.length),
      ],
    };
  },
};

/** Basis points of the usual week, per week. */
function relativeSlope(weeks: readonly number[], floor: number): number {
  const slope = theilSen(weeks)?.slope ?? 0;
  return Math.round((slope / Math.max(median([...weeks]), floor)) * 10_000);
}
