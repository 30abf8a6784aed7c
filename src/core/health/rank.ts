/** Value, score and window -> the rank of an account: value at stake x risk x nearness, exactly (definitions.md §8). */
import { type Fraction, fraction, multiply } from "../fraction.ts";
import type { Minor } from "../money.ts";
import { isUndefined } from "../undefined.ts";
import type { ActionWindow, Attention } from "./attention.ts";
import type { HealthConfig, RankSettings } from "./config.ts";
import type { Score } from "./score.ts";

const whole = 10_000;

/**
 * `value` is the product, in minor units; `risk` and `nearness` are its factors, 0..1. Ties are the caller's, by account id.
 * @param involuntary an involuntary episode is open: a payment that failed loses all of it unless it is put right.
 */
export function rankOf(
  valueCents: Minor,
  score: Score["score"],
  window: ActionWindow | null,
  { rank }: HealthConfig,
  involuntary = false,
): Attention["rank"] {
  const risk = share(involuntary ? whole : riskOf(score, rank));
  const nearness = nearnessOf(window, rank);
  return { value: multiply(fraction(valueCents), multiply(risk, nearness)), risk, nearness };
}

function riskOf(score: Score["score"], rank: RankSettings): number {
  return isUndefined(score) ? rank.unknownRisk : whole - score;
}

function nearnessOf(window: ActionWindow | null, { nearDays, farDays, leastNearness }: RankSettings): Fraction {
  if (window === null) return share(leastNearness);
  const past = Math.min(Math.max(window.days, nearDays), farDays) - nearDays;
  const lost = fraction(BigInt((whole - leastNearness) * past), BigInt(farDays - nearDays));
  return fraction(BigInt(whole) * lost.den - lost.num, BigInt(whole) * lost.den);
}

function share(basisPoints: number): Fraction {
  return fraction(BigInt(basisPoints), BigInt(whole));
}
