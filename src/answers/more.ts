/** Long lists, a page at a time: the `more` action's target, written and read in one place. */
import type { Draft } from "./draft.ts";

const target = /^more after (\d+)$/;

/** Offers the next page when `total` items reach beyond the ones shown so far. */
export function offerMore(draft: Draft, shownUpTo: number, total: number): void {
  if (total > shownUpTo) draft.action("more", "Show more", `more after ${shownUpTo}`);
}

/** How many items a pressed `more` skips; undefined for another action's target. */
export function offsetOfMore(actionTarget: string): number | undefined {
  const match = target.exec(actionTarget);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
