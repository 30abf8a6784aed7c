/** A weekly series -> the last weeks as a share of the account's own usual week. */
import { median } from "simple-statistics";
import { divide, type Fraction, fraction } from "../../fraction.ts";
import { countFigure, rateFigure } from "../evidence.ts";
import type { Measure, SignalSettings, WeeklySettings } from "./signal.ts";

// Two weeks are long enough that one holiday week is not a verdict and short enough to warn within the month;
// four weeks before them are the fewest that a median can call usual.
const window = { recentWeeks: 2, minimumWeeks: 6 };

/** The settings of a weekly series: `floor` in the unit of the series, `trend` in basis points of the usual week per week. */
export function weekly(own: Pick<WeeklySettings, "floor" | "trend">): WeeklySettings {
  return { ...window, ...own };
}

/**
 * Reading in basis points: mean of the recent weeks / max(median of the weeks before them, floor).
 * null when there are too few weeks to call anything usual. @throws RangeError when `weeks` holds anything but integers.
 */
export function againstUsual(weeks: readonly number[], { weekly: settings }: SignalSettings): Measure | null {
  if (settings === null || weeks.length < settings.minimumWeeks) return null;
  const recent = weeks.slice(-settings.recentWeeks);
  const usual = Math.max(median(weeks.slice(0, -settings.recentWeeks)), settings.floor);
  const recentSum = recent.reduce((sum, week) => sum + week, 0);
  const reading = shareOfUsual(recentSum, recent.length, usual);
  const share = divide(reading, fraction(10_000n));
  return {
    reading,
    figures: [countFigure("recent weeks, total", recentSum), rateFigure("recent weeks, of the usual level", share)],
    weeks,
  };
}

function shareOfUsual(recentSum: number, recentWeeks: number, usual: number): Fraction {
  // A median of integers may end in one half; doubled, everything is an integer.
  return fraction(BigInt(recentSum) * 20_000n, BigInt(recentWeeks) * BigInt(usual * 2));
}
