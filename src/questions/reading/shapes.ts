/** What a claim means -> what the question wants beyond one figure: a course of time, a cut, a comparison. */
import type { Cue } from "../lexicon/senses.ts";
import type { Grain } from "../question.ts";
import type { Meaning } from "./claims.ts";

export type Shape = "trend" | "cohorts" | "cut" | "view" | "comparison" | "day";

/** "Churn monthly this year" asks for months, "monthly churn in June" for one. */
const mostDays: Readonly<Record<Grain, number>> = { month: 31, quarter: 92 };

export function shapeOf(meaning: Meaning, _place: number, all: readonly Meaning[]): readonly Shape[] {
  if (meaning.kind === "by") return ["cut"];
  if (meaning.kind === "view") return ["view"];
  if (meaning.kind === "asOf" || meaning.kind === "knownOn") return ["day"];
  if (meaning.kind === "grain") return meaning.asks || all.some(isLongerThan(meaning.grain)) ? ["trend"] : [];
  if (isCue(meaning, "trend")) return ["trend"];
  if (isCue(meaning, "cohorts")) return ["cohorts"];
  return isCue(meaning, "compare") ? ["comparison"] : [];
}

function isLongerThan(grain: Grain): (meaning: Meaning) => boolean {
  return (meaning) => meaning.kind === "period" && meaning.range.to - meaning.range.from >= mostDays[grain];
}

export function isCue(meaning: Meaning, cue: Cue): boolean {
  return meaning.kind === "cue" && meaning.cue === cue;
}
