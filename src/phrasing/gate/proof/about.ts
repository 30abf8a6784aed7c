/** A claim that leaves out who it is about -> the same claim about somebody. */
import type { Claim } from "../claims.ts";
import type { Ref } from "../reading/names.ts";

export function about(claim: Claim, ref: Ref): Claim {
  // What it gives to is not what gives.
  if (claim.is === "gift") return claim.giver === null ? { ...claim, giver: { what: { ref, words: [] } } } : claim;
  // Every place of a claim that holds a reference holds one again.
  return replaced(claim, ref) as Claim;
}

function replaced(value: unknown, ref: Ref): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, ref));
  if ("is" in value && value.is === "same") return ref;
  // Numbers and days hold no reference.
  if ("values" in value || "ranges" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, ref)]));
}
