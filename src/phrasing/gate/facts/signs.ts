/** A change, or the two ends of one -> which way it went. */
import { compare, subtract } from "../../../core/fraction.ts";
import type { Figure } from "./figure.ts";

export type Sign = -1 | 0 | 1;

export function signOfChange({ readings }: Figure): Sign {
  const num = readings[0]?.value.num ?? 0n;
  if (num === 0n) return 0;
  return num < 0n ? -1 : 1;
}

export function signBetween(before: Figure, now: Figure): Sign {
  const [from, to] = [before.readings[0]?.value, now.readings[0]?.value];
  if (from === undefined || to === undefined) return 0;
  return compare(subtract(to, from), { num: 0n, den: 1n });
}
