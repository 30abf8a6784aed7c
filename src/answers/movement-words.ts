/** What happened to an account's MRR, in words: kind and end reason. */
import type { EndReason } from "../core/records.ts";
import type { MovementKind } from "../core/revenue/results.ts";

const kindWords: Readonly<Record<Exclude<MovementKind, "churn">, string>> = {
  new: "new",
  reactivation: "came back",
  expansion: "expanded",
  contraction: "contracted",
};

/** Inside a sentence. */
const churnWords: Readonly<Record<EndReason, string>> = {
  voluntary: "left by its own decision",
  involuntary: "lost to a failed payment or an unprocessed renewal",
  unknown: "left, reason not told",
};

/** In a column that already says what it is about. */
const churnShort: Readonly<Record<EndReason, string>> = {
  voluntary: "left by its own decision",
  involuntary: "failed payment or renewal",
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

export function movementShort(kind: MovementKind | null, reason: EndReason | null): string {
  return kind === "churn" ? churnShort[reason ?? "unknown"] : movementWords(kind, reason);
}

/** The stable code of the same, for scripts: "churn_involuntary", "expansion". */
export function movementCode(kind: MovementKind | null, reason: EndReason | null): string {
  if (kind === null) return "unchanged";
  return kind === "churn" ? `churn_${reason ?? "unknown"}` : kind;
}
