/** "Helpful" and "wrong number" -> thanks, and a line in the log that names the answer and the member. */
import type { Action, Answer } from "../../../answers/answer.ts";
import { postTo } from "../place.ts";
import type { Press } from "./press.ts";

const thanks = {
  helpful: "Thank you.",
  wrong_number:
    "Thank you. Holdfast's log now names this answer, so that whoever runs it can check the rows behind the figure.",
};

export async function pressFeedback(
  { desk, client, place, asker }: Press,
  answer: Answer,
  action: Action,
): Promise<void> {
  desk.log.info({ feedback: action.kind, answer: answer.id, member: asker.scope.memberId }, "feedback on an answer");
  await postTo(desk, client, place, { text: action.kind === "helpful" ? thanks.helpful : thanks.wrong_number });
}
