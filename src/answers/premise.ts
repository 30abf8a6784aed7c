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

const moved = { up: "rose", down: "fell" } as const;
const denied = { up: "It did not rise", down: "It did not drop" } as const;

export function sayMove(draft: Draft, { named, claimed, was, is, change, now, before }: Move): void {
  const when = `over {${now}} against {${before}}`;
  if (claimed !== undefined && claimed !== change.direction) {
    draft.note("false_premise", denied[claimed]);
    draft.say(`${denied[claimed]}: {${was}} -> {${is}}, ${insideSentence(named)} ${when}.`);
  } else if (change.direction === "flat") {
    draft.say(`${named} did not move: it was {${is}} over {${now}} and {${was}} over {${before}}.`);
  } else if (change.readsTheSame) {
    draft.say(`${named} hardly moved: it was {${is}} over {${now}} and {${was}} over {${before}}.`);
  } else {
    draft.say(`${named} ${moved[change.direction]} from {${was}} to {${is}} ${when}: {${change.id}}.`);
  }
}
