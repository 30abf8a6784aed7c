/** Acknowledge, snooze, task -> done, and what came of it shown to its presser. */
import type { Pressed } from "../../../app/pressed.ts";
import { postPrivately } from "../deliver.ts";
import { ofAnswer } from "../message.ts";
import type { Press } from "./press.ts";

export async function pressAct({ desk, arrived, asker, tell }: Press, pressed: Pressed): Promise<void> {
  const acted = await desk.flows.act(asker, pressed, desk.clock());
  if (acted.kind === "words") return tell(acted.text);
  await postPrivately(desk, arrived, [ofAnswer(desk, acted.answer)], { note: false });
}
