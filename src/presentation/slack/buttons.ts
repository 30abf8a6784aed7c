/** Actions of a document -> rows of Slack buttons that carry only the answer's id and the action's. */
import type { Action } from "../../answers/answer.ts";
import { slackLimits } from "../limits.ts";
import { shortened } from "../shortened.ts";
import { spokenLabel } from "../spoken-label.ts";
import { numberedVerb } from "../verb.ts";
import type { ActionsBlock, Button } from "./block.ts";

/** More than this in a row wraps on a phone. */
const buttonsPerRow = 5;

/**
 * A button's `value` is `{"a": answer id, "t": action id}`: what it does is looked up under the presser's own rights.
 * `about`: what the buttons are about, for who hears them one by one without the row they stand below.
 * An action_id may not repeat inside a row: buttons of one kind are numbered in it.
 */
export function buttonRows(answerId: string, actions: readonly Action[], about?: string): readonly ActionsBlock[] {
  const rows: ActionsBlock[] = [];
  for (let at = 0; at < actions.length; at += buttonsPerRow) {
    rows.push({ type: "actions", elements: buttonRow(answerId, actions.slice(at, at + buttonsPerRow), about) });
  }
  return rows;
}

function buttonRow(answerId: string, actions: readonly Action[], about: string | undefined): Button[] {
  return actions.map((action, at) => {
    const nth = actions.slice(0, at + 1).filter(({ kind }) => kind === action.kind).length;
    return { ...buttonOf(answerId, action, about), action_id: numberedVerb(action.kind, nth) };
  });
}

function buttonOf(answerId: string, { id, label }: Action, about: string | undefined): Omit<Button, "action_id"> {
  return {
    type: "button",
    text: { type: "plain_text", text: shortened(label, slackLimits.buttonText), emoji: false },
    ...(about !== undefined && { accessibility_label: shortened(spokenLabel(label, about), slackLimits.buttonText) }),
    value: JSON.stringify({ a: answerId, t: id }),
  };
}
