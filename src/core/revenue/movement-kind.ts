/** MRR before and after -> the kind of movement between them (definitions.md §2). */
import type { Minor } from "../money.ts";
import type { MovementKind } from "./results.ts";

/** null when nothing moved. `paidEarlier` tells an account that comes back from one that is new. */
export function movementKind(before: Minor, after: Minor, paidEarlier: () => boolean): MovementKind | null {
  if (before === after) return null;
  if (before === 0n) return paidEarlier() ? "reactivation" : "new";
  if (after === 0n) return "churn";
  return after > before ? "expansion" : "contraction";
}
