/** A whole amount and weights -> one amount per weight, in steps, that add up to the whole exactly. */
import { apportion } from "../../core/apportion.ts";
import { fraction } from "../../core/fraction.ts";
import type { Minor } from "../../core/money.ts";
import { stepCents } from "./plot.ts";

/** Weights are positive integers; the whole must be a number of steps. */
export function shareOut(whole: Minor, weights: readonly number[]): readonly Minor[] {
  const steps = whole / stepCents;
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  const parts = weights.map((weight, at) => ({ key: String(at), value: fraction(steps * BigInt(weight), sum) }));
  return [...apportion(parts).values()].map((share) => share * stepCents);
}
