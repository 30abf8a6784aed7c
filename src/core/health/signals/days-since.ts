/** A last day -> days of silence up to the feed's watermark, never to today: a dead feed is not a silent account. */
import type { Day } from "../../day.ts";
import { fraction } from "../../fraction.ts";
import { dateFigure, daysFigure } from "../evidence.ts";
import type { HealthFacts } from "../facts.ts";
import type { Measure } from "./signal.ts";

/**
 * Reading in days. Nothing ever: silent since the account began. null = missing: the feed was never there, nobody knows
 * when the account began, or it began after the feed's last day.
 */
export function daysSince(
  last: Day | null,
  began: Day | null,
  watermark: Day | null,
  lastLabel: string,
): Measure | null {
  const since = last ?? began;
  if (since === null || watermark === null || (last === null && since > watermark)) return null;
  const days = Math.max(0, watermark - since);
  const lastFigures = last === null ? [] : [dateFigure(lastLabel, last)];
  return {
    reading: fraction(BigInt(days)),
    figures: [daysFigure("days of silence", days), ...lastFigures],
    weeks: null,
  };
}

/** The first day someone could have been in touch with the account. */
export function accountBegan({ account, firstPaidDay }: HealthFacts): Day | null {
  return account.signedUpOn ?? firstPaidDay;
}
