/** A function of a kind -> its value for every kind there is; a kind added to the type is missed here at compile time. */
import type { EndReason } from "../records.ts";
import type { MovementKind } from "./results.ts";

export function perMovement<Value>(of: (kind: MovementKind) => Value): Record<MovementKind, Value> {
  return {
    new: of("new"),
    reactivation: of("reactivation"),
    expansion: of("expansion"),
    contraction: of("contraction"),
    churn: of("churn"),
  };
}

export function perReason<Value>(of: (reason: EndReason) => Value): Record<EndReason, Value> {
  return { voluntary: of("voluntary"), involuntary: of("involuntary"), unknown: of("unknown") };
}
