/** How a metric moved, in one sentence; a question that took the wrong move for granted is corrected first. */
import { insideSentence } from "./capitalised.ts";
import type { Draft } from "./draft.ts";
import type { Change } from "./metric-facts.ts";

export interface Move {
  /** "NRR", or "NRR in {f1}". */
  readonly named: string;
  /** The move the question takes for granted; undefined when it takes none. */
  readonly claimed: "up" | "down" | undefined;
  /** Fact ids. */
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

function asItMoved({ named, was, is, change, now, before }: Move): string {
  const sides = `it was {${is}} over {${now}} and {${was}} over {${before}}`;
  if (change.direction === "flat") return `${named} did not move: ${sides}`;
  if (change.readsTheSame) return `${named} hardly moved: ${sides}`;
  return `${named} ${moved[change.direction]} from {${was}} to {${is}} over {${now}} against {${before}}: {${change.id}}`;
}

/** Behind a colon: without one of its own. */
function asItMovedInstead({ named, was, is, change, now, before }: Move): string {
  if (change.direction === "flat" || change.readsTheSame)
    return `${named} was {${is}} over {${now}} and {${was}} over {${before}}`;
  const sides = `from {${was}} to {${is}} over {${now}} against {${before}}`;
  return `${named} ${moved[change.direction]} ${sides}, a change of {${change.id}}`;
}
