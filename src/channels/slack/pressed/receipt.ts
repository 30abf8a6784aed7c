/** "Show the arithmetic" -> the formula, the inputs and the rows behind a figure, for the presser. */
import type { Action, Answer } from "../../../answers/answer.ts";
import { postTo } from "../place.ts";
import type { Press } from "./press.ts";

export async function pressReceipt({ desk, client, place }: Press, answer: Answer, action: Action): Promise<void> {
  await postTo(desk, client, place, desk.rendering.renderReceipt(answer, action.target));
}
