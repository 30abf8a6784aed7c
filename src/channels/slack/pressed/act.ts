/** Acknowledge, snooze, task -> done, and what came of it shown to its presser. */
import type { Pressed } from "../../../app/pressed.ts";
import { escapeEntities } from "../../../presentation/slack/escape.ts";
import { postTo } from "../place.ts";
import type { Press } from "./press.ts";

export async function pressAct({ desk, client, asker, place }: Press, pressed: Pressed): Promise<void> {
  const acted = await desk.flows.act(asker, pressed, desk.clock());
  const message =
    acted.kind === "words"
      ? { text: escapeEntities(acted.text) }
      : desk.rendering.renderSlack(acted.answer, { share: false });
  await postTo(desk, client, place, message);
}
