/** A button of an answer -> what pressing it does in Slack. */
import { type Deed, deedOf } from "../../../app/deeds.ts";
import { readButtonValue } from "../buttons.ts";
import { postTo, say } from "../place.ts";
import { pressAct } from "./act.ts";
import { pressAsk } from "./ask.ts";
import type { Press } from "./press.ts";
import { pressShare } from "./share.ts";

export async function pressed(press: Press, kind: string, value: unknown): Promise<void> {
  const { desk, asker, place } = press;
  const deed = await deedOf(desk.flows, asker, { kind, button: readButtonValue(value) }, desk.log);
  switch (deed.kind) {
    case "ask":
      return pressAsk(press, deed.text);
    case "act":
      return pressAct(press, deed.pressed);
    case "share":
      return pressShare(press, deed.answer);
    case "receipt":
      return pressReceipt(press, deed);
    case "words":
      return say(desk, place, deed.text);
  }
}

/** It stands beside an answer that is on the screen: without it, and hours later, it is not kept. */
async function pressReceipt(
  { desk, place }: Press,
  { answer, receiptId }: Extract<Deed, { kind: "receipt" }>,
): Promise<void> {
  await postTo(desk, place, desk.rendering.renderReceipt(answer, receiptId), null);
}
