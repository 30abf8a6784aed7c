/** What happened to an account's MRR, in words: kind and end reason. */
import type { EndReason } from "../core/records.ts";
import type { MovementKind } from "../core/revenue/results.ts";

const kindWords: Readonly<Record<Exclude<MovementKind, "churn">, string>> = {
  new: "new",
  reactivation: "came back",
  expansion: "expanded",
  contraction: "contracted",
};

const churnWords: Readonly<Record<EndReason, string>> = {
  voluntary: "left by its own decision",
  involuntary: "lost to a failed payment or an unprocessed renewal",
  unknown: "left, reason not told",
};

export const reasonTitles: Readonly<Record<EndReason, string>> = {
  voluntary: "Churn, voluntary",
  involuntary: "Churn, involuntary",
  unknown: "Churn, reason not told",
};

export function movementWords(kind: MovementKind | null, reason: EndReason | null): string {
  if (kind === null) return "unchanged";
  return kind === "churn" ? churnWords[reason ?? "unknown"] : kindWords[kind];
}

/** The stable code of the same, for scripts: "churn_involuntary", "expansion". */
export function movementCode(kind: MovementKind | null, reason: EndReason | null): string {
  if (kind === null) return "unchanged";
  return kind === "churn" ? `churn_${reason ?? "unknown"}` : kind;
}
