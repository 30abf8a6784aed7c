/** A pressed button of an answer -> what is to be done for its presser; every chat platform does it in its own way. */
import type { Logger } from "pino";
import type { ActionKind, Answer } from "../answers/answer.ts";
import type { Asker } from "./authorise.ts";
import type { ChatFlows } from "./chat-flows.ts";
import { type ButtonValue, type Pressed, pressedAction } from "./pressed.ts";

export type Deed =
  /** Asked by the presser, as if they had typed it. */
  | { readonly kind: "ask"; readonly text: string }
  | { readonly kind: "receipt"; readonly answer: Answer; readonly receiptId: string }
  /** Only wished for: whether this presser may is for `refusalToShare`. */
  | { readonly kind: "share"; readonly answer: Answer }
  /** Only wished for: whether this presser may is decided when it is done, by `flows.act`. */
  | { readonly kind: "act"; readonly pressed: Pressed }
  | { readonly kind: "words"; readonly text: string };

export interface PressedButton {
  /** As the button says it; null where a press names its action alone. */
  readonly kind: string | null;
  /** null when what the button carries is not ours. */
  readonly button: ButtonValue | null;
}

export const unknownButton = "I do not know that button any more. Please ask again.";

/**
 * The button says only ids: the answer comes from the store, under the presser's scope, and names its own actions.
 * @throws HoldfastError when the answer is not the presser's to see.
 */
export async function deedOf(
  flows: Pick<ChatFlows, "replay" | "feedback">,
  asker: Asker,
  { kind, button }: PressedButton,
  log: Logger,
): Promise<Deed> {
  const found = button ? await pressedAction(flows, asker, button) : null;
  const said = found && (kind === null || kind === found.action.kind);
  const deed = said ? deeds[found.action.kind] : undefined;
  return found && deed ? deed(found, { flows, asker, log }) : { kind: "words", text: unknownButton };
}

interface By {
  readonly flows: Pick<ChatFlows, "feedback">;
  readonly asker: Asker;
  readonly log: Logger;
}

/** A new kind of button is one line here. */
const deeds: Partial<Record<ActionKind, (pressed: Pressed, by: By) => Deed | Promise<Deed>>> = {
  why: ask,
  choose: ask,
  correct: ask,
  more: ask,
  receipt: ({ answer, action }) => ({ kind: "receipt", answer, receiptId: action.target }),
  share: ({ answer }) => ({ kind: "share", answer }),
  ack: act,
  snooze: act,
  task: act,
  helpful: feedback,
  wrong_number: feedback,
};

function ask({ action }: Pressed): Deed {
  return { kind: "ask", text: action.target };
}

function act(pressed: Pressed): Deed {
  return { kind: "act", pressed };
}

async function feedback(pressed: Pressed, { flows, asker, log }: By): Promise<Deed> {
  const { answer, action } = pressed;
  log.info({ feedback: action.kind, answer: answer.id, member: asker.scope.memberId }, "feedback on an answer");
  return { kind: "words", text: await flows.feedback(asker, pressed) };
}
