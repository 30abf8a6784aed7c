/** What a card proposes, by when the window closes -> the task that a press makes of it. */
import type { Day } from "../day.ts";
import type { Attention, ProposedAction } from "../health/attention.ts";
import { proposedActions } from "../health/proposals.ts";
import { checklists } from "./checklists.ts";
import { workingDaysAfter } from "./working-days.ts";

export interface ProposedWork {
  /** Of the proposed action, or `lookAtIt`'s. */
  readonly proposal: string;
  readonly title: string;
  readonly checklist: readonly string[];
}

/** A working week: what waits longer than from one weekly meeting to the next is forgotten. */
const workingDaysToAct = 5;

/** Where no action is proposed. */
const lookAtIt: Pick<ProposedAction, "id" | "text"> = { id: "look", text: "Look at the account and decide what to do" };

/** Within a working week; sooner where the action window ends sooner, and never before the next working day. */
export function taskDeadline(today: Day, window: Attention["window"]): Day {
  const usual = workingDaysAfter(today, workingDaysToAct);
  const sooner = window === null ? usual : Math.min(usual, window.endsOn);
  return Math.max(sooner, workingDaysAfter(today, 1));
}

export function proposedWork(proposal: ProposedAction | null): ProposedWork {
  return workOf(proposal ?? lookAtIt);
}

/** null for an id that no proposed action has. */
export function workById(id: string): ProposedWork | null {
  const known = [lookAtIt, ...proposedActions].find((action) => action.id === id);
  return known === undefined ? null : workOf(known);
}

function workOf({ id, text }: Pick<ProposedAction, "id" | "text">): ProposedWork {
  return { proposal: id, title: text, checklist: checklists[id] ?? [] };
}
