/** How a metric moved, in one sentence; a question that took the wrong move for granted is corrected first. */
import { insideSentence } from "./capitalised.ts";
import type { Draft } from "./draft.ts";
import type { Change } from "./metric-facts.ts";
import type { Metric } from "./metrics/metric.ts";

export interface Move {
  /** "NRR", or "NRR in {f1}". */
  readonly named: string;
  readonly measured: Metric["measured"];
  /** The move the question takes for granted; undefined when it takes none. */
  readonly claimed: "up" | "down" | undefined;
  /** Fact ids; `now` and `before` of a period, or of the day a figure of an instant stands on. */
  readonly was: string;
  readonly is: string;
  readonly change: Change;
  readonly now: string;
  readonly before: string;
}

export const moved = { up: "rose", down: "fell" } as const;
export const notMoved = { up: "did not rise", down: "did not drop" } as const;

export function sayMove(draft: Draft, move: Move): void {
  const { claimed, change } = move;
  if (claimed === undefined || claimed === change.direction) {
    draft.say(`${asItMoved(move)}.`);
    return;
  }
  const denial = `It ${notMoved[claimed]}`;
  draft.note("false_premise", denial);
  draft.say(`${denial}: ${insideSentence(asItMovedInstead(move))}.`);
}

function asItMoved(move: Move): string {
  const { named, change } = move;
  if (change.direction === "flat") return `${named} did not move: it ${bothSides(move)}`;
  if (change.readsTheSame) return `${named} hardly moved: it ${bothSides(move)}`;
  return `${named} ${moved[change.direction]} ${fromTo(move)}: {${change.id}}`;
}

/** Behind a colon: without one of its own. */
function asItMovedInstead(move: Move): string {
  const { named, change } = move;
  if (change.direction === "flat" || change.readsTheSame) return `${named} ${bothSides(move)}`;
  return `${named} ${moved[change.direction]} ${fromTo(move)}, a change of {${change.id}}`;
}

/** A figure of an instant stands on a day, one of a period is over it. */
function bothSides({ measured, was, is, now, before }: Move): string {
  return measured === "at_end"
    ? `stood at {${is}} on {${now}} and at {${was}} on {${before}}`
    : `was {${is}} over {${now}} and {${was}} over {${before}}`;
}

function fromTo({ measured, was, is, now, before }: Move): string {
  return measured === "at_end"
    ? `from {${was}} on {${before}} to {${is}} on {${now}}`
    : `from {${was}} to {${is}} over {${now}} against {${before}}`;
}
