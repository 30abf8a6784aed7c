/** Actions of a document -> one set of buttons that carry only the answer's id and the action's. */
import type { Action } from "../../answers/answer.ts";
import { teamsLimits } from "../limits.ts";
import type { ActionSet, ExecuteAction } from "./adaptive-card.ts";
import { literal } from "./text.ts";

/** Beyond six buttons the rest are in the menu behind them: none is lost. */
export function actionSet(answerId: string, actions: readonly Action[]): ActionSet {
  return {
    type: "ActionSet",
    actions: actions.map((action, index) => button(answerId, action, index >= teamsLimits.primaryActions.max)),
  };
}

function button(answerId: string, { id, kind, label }: Action, inMenu: boolean): ExecuteAction {
  const title = literal(label);
  const verb = `holdfast:${kind}`;
  const data = { a: answerId, t: id };
  const mode = inMenu ? ({ mode: "secondary" } as const) : {};
  const fallback = { type: "Action.Submit", title, data: { ...data, verb }, ...mode } as const;
  return { type: "Action.Execute", title, verb, data, ...mode, fallback };
}
