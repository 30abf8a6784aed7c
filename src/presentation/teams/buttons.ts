/** Actions -> buttons of a card, each with what an old client presses instead; an answer's carry only its id and the action's. */
import type { Action } from "../../answers/answer.ts";
import { teamsLimits } from "../limits.ts";
import { shortened } from "../shortened.ts";
import { spokenLabel } from "../spoken-label.ts";
import { verbOf } from "../verb.ts";
import type { ActionSet, ButtonData, ExecuteAction } from "./adaptive-card.ts";
import { literal } from "./text.ts";

/**
 * Beyond six buttons the rest are in the menu behind them: none is lost. `about`: what the buttons are about, for who hears them
 * one by one without the row they stand below.
 */
export function actionSet(answerId: string, actions: readonly Action[], about?: string): ActionSet {
  return {
    type: "ActionSet",
    actions: actions.map(({ id, kind, label }, index) => {
      const made = { ...button(label, kind, { a: answerId, t: id }), ...tooltip(label, about) };
      return index < teamsLimits.primaryActions.max ? made : inMenu(made);
    }),
  };
}

function tooltip(label: string, about: string | undefined): Pick<ExecuteAction, "tooltip"> {
  if (about === undefined) return {};
  return { tooltip: shortened(literal(spokenLabel(label, about)), teamsLimits.buttonSpoken) };
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
