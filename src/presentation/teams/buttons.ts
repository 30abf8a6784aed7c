/** Actions -> buttons of a card, each with what an old client presses instead; an answer's carry only its id and the action's. */
import type { Action } from "../../answers/answer.ts";
import { teamsLimits } from "../limits.ts";
import { verbOf } from "../verb.ts";
import type { ActionSet, ButtonData, ExecuteAction } from "./adaptive-card.ts";
import { literal } from "./text.ts";

/** Beyond six buttons the rest are in the menu behind them: none is lost. */
export function actionSet(answerId: string, actions: readonly Action[]): ActionSet {
  return {
    type: "ActionSet",
    actions: actions.map(({ id, kind, label }, index) => {
      const made = button(label, kind, { a: answerId, t: id });
      return index < teamsLimits.primaryActions.max ? made : inMenu(made);
    }),
  };
}

/** An old client sends a message instead, whose value has to say the verb as well. */
export function button(label: string, kind: string, data: ButtonData): ExecuteAction {
  const title = literal(label);
  const verb = verbOf(kind);
  const fallback = { type: "Action.Submit", title, data: { ...data, verb } } as const;
  return { type: "Action.Execute", title, verb, data, fallback };
}

function inMenu({ fallback, ...action }: ExecuteAction): ExecuteAction {
  const mode = "secondary";
  return { ...action, mode, fallback: { ...fallback, mode } };
}
