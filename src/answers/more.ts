/** Long lists, a page at a time: the `more` action's target, written and read in one place. */
import type { Draft } from "./draft.ts";

const target = /^more after (\d+)(?: of (\S+))?$/;

/**
 * Offers the next page when `total` items reach beyond the ones shown so far. `of`: the id of the answer that is paged, where
 * nobody asked for it and so no conversation remembers its question.
 */
export function offerMore(draft: Draft, shownUpTo: number, total: number, of?: string): void {
  if (total <= shownUpTo) return;
  draft.action("more", "Show more", `more after ${shownUpTo}${of === undefined ? "" : ` of ${of}`}`);
}

/** How many items a pressed `more` skips; undefined for another action's target. */
export function offsetOfMore(actionTarget: string): number | undefined {
  const match = target.exec(actionTarget);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** The id of the answer that a pressed `more` goes on with, where it names one. */
export function answerOfMore(actionTarget: string): string | undefined {
  return target.exec(actionTarget)?.[2];
}
