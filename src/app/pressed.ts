/** The ids a pressed button carries -> the stored answer and the action of it that was pressed, under the presser's own scope. */
import type { Action, Answer } from "../answers/answer.ts";
import type { Asker } from "./authorise.ts";
import type { ChatFlows } from "./chat-flows.ts";

/** Ids only: who may see what they stand for is decided anew for whoever presses. */
export interface ButtonValue {
  readonly answerId: string;
  readonly actionId: string;
}

export interface Pressed {
  readonly answer: Answer;
  readonly action: Action;
}

/** null for a button the answer does not have. @throws HoldfastError when the answer is not the presser's to see. */
export async function pressedAction(
  flows: Pick<ChatFlows, "replay">,
  asker: Asker,
  { answerId, actionId }: ButtonValue,
): Promise<Pressed | null> {
  const answer = await flows.replay(asker, answerId);
  const action = answer.actions.find(({ id }) => id === actionId);
  return action ? { answer, action } : null;
}
