/** The kind of a button -> what pressing it does with the answer it hangs on. */
import type { Action, ActionKind, Answer } from "../../../answers/answer.ts";
import { pressedAction } from "../../../app/pressed.ts";
import { readButtonValue } from "../buttons.ts";
import { postTo } from "../place.ts";
import { pressAsk } from "./ask.ts";
import { pressFeedback } from "./feedback.ts";
import type { Press } from "./press.ts";
import { pressReceipt } from "./receipt.ts";
import { pressShare } from "./share.ts";

type PressDeed = (press: Press, answer: Answer, action: Action) => Promise<void>;

/** A new kind of button is one line here. */
const deeds: Partial<Record<ActionKind, PressDeed>> = {
  why: pressAsk,
  choose: pressAsk,
  correct: pressAsk,
  more: pressAsk,
  receipt: pressReceipt,
  share: pressShare,
  helpful: pressFeedback,
  wrong_number: pressFeedback,
};

const unknownButton = "I do not know that button any more. Please ask again.";

/** The button says only ids: the answer comes from the store, under the presser's scope, and names its own actions. */
export async function pressed(press: Press, kind: string, value: unknown): Promise<void> {
  const button = readButtonValue(value);
  const found = button ? await pressedAction(press.desk.flows, press.asker, button) : null;
  const deed = found?.action.kind === kind ? deeds[found.action.kind] : undefined;
  if (!found || !deed) return postTo(press.desk, press.client, press.place, { text: unknownButton });
  await deed(press, found.answer, found.action);
}
