/** Actions of a document -> rows of Slack buttons that carry only the answer's id and the action's. */
import type { Action } from "../../answers/answer.ts";
import { slackLimits } from "../limits.ts";
import { shortened } from "../shortened.ts";
import { spokenLabel } from "../spoken-label.ts";
import { verbOf } from "../verb.ts";
import type { ActionsBlock, Button } from "./block.ts";

/** More than this in a row wraps on a phone. */
const buttonsPerRow = 5;

/**
 * A button's `value` is `{"a": answer id, "t": action id}`: what it does is looked up under the presser's own rights.
 * `about`: what the buttons are about, for who hears them one by one without the row they stand below.
 * Buttons of one kind share an action_id, which may not repeat inside a row, so each goes to the first row without it.
 */
export function buttonRows(answerId: string, actions: readonly Action[], about?: string): readonly ActionsBlock[] {
  const rows: Button[][] = [];
  for (const action of actions) {
    const button = buttonOf(answerId, action, about);
    const row = rows.find(
      (one) => one.length < buttonsPerRow && !one.some((other) => other.action_id === button.action_id),
    );
    if (row === undefined) rows.push([button]);
    else row.push(button);
  }
  return rows.map((elements) => ({ type: "actions", elements }));
}

function buttonOf(answerId: string, { id, kind, label }: Action, about: string | undefined): Button {
  return {
    type: "button",
    text: { type: "plain_text", text: shortened(label, slackLimits.buttonText), emoji: false },
    ...(about !== undefined && { accessibility_label: shortened(spokenLabel(label, about), slackLimits.buttonText) }),
    action_id: verbOf(kind),
    value: JSON.stringify({ a: answerId, t: id }),
  };
}
