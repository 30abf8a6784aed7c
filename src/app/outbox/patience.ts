/** How long a letter is tried: the pause after each attempt, and the age at which it is of no use any more. */
import type { LetterPurpose } from "./courier.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** From when it was wanted. */
export const oldestMs: Readonly<Record<LetterPurpose, number>> = {
  // The next one says what has changed since.
  digest: dayMs,
  detail: dayMs,
  alert: dayMs,
  // It has a deadline of days, and nobody says it again.
  task: 3 * dayMs,
  notice: 7 * dayMs,
  // Whoever asked has asked again, or no longer wants to know.
  reply: hourMs,
};

const firstPauseMs = 1_000;
const longestPauseMs = 10 * minuteMs;

/** Doubling, with up to half of it by chance: workers that failed together do not come back together. @param failures 1 = the first. */
export function pauseMs(failures: number, random: () => number): number {
  const whole = Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs);
  return whole * (0.5 + 0.5 * random());
}

/** How long a letter that waits for its next attempt holds up the place's others: after it they may pass. */
export const holdUpMs = minuteMs;

/** A workspace that takes nothing is tried again by one letter after this. */
export const shutPauseMs = 5 * minuteMs;
