/** A button of an answer -> what pressing it does in Slack. */
import { deedOf } from "../../../app/deeds.ts";
import { escapeEntities } from "../../../presentation/slack/escape.ts";
import { readButtonValue } from "../buttons.ts";
import { postTo } from "../place.ts";
import { pressAct } from "./act.ts";
import { pressAsk } from "./ask.ts";
import type { Press } from "./press.ts";
import { pressShare } from "./share.ts";

export async function pressed(press: Press, kind: string, value: unknown): Promise<void> {
  const { desk, client, asker, place } = press;
  const deed = await deedOf(desk.flows, asker, { kind, button: readButtonValue(value) }, desk.log);
  switch (deed.kind) {
    case "ask":
      return pressAsk(press, deed.text);
    case "act":
      return pressAct(press, deed.pressed);
    case "share":
      return pressShare(press, deed.answer);
    case "receipt":
      return postTo(desk, client, place, desk.rendering.renderReceipt(deed.answer, deed.receiptId));
    case "words":
      return postTo(desk, client, place, { text: escapeEntities(deed.text) });
  }
}
