/** Acknowledge, snooze, task -> done, and what came of it shown to its presser. */
import type { Pressed } from "../../../app/pressed.ts";
import { postTo, say } from "../place.ts";
import type { Press } from "./press.ts";

export async function pressAct({ desk, asker, place }: Press, pressed: Pressed): Promise<void> {
  const acted = await desk.flows.act(asker, pressed, desk.clock());
  if (acted.kind === "words") return say(desk, place, acted.text);
  const { answer } = acted;
  const message = desk.rendering.renderSlack(answer, { share: false });
  await postTo(desk, place, message, { kind: "answer", answerId: answer.id });
}
