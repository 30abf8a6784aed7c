/** A reply -> posted at its place: words escaped, an answer with the buttons its reader may press there. */
import type { Answer } from "../../answers/answer.ts";
import type { Offers, Reply } from "../../app/converse.ts";
import { digestFormButton, openChannelButton } from "./buttons.ts";
import { demoExitBlocks } from "./demo-exit-blocks.ts";
import type { Desk } from "./desk.ts";
import { type Place, postTo, say } from "./place.ts";

export async function replyTo(desk: Desk, place: Place, reply: Reply): Promise<void> {
  if (reply.kind === "words") return say(desk, place, reply.text);
  await replyAnswer(desk, place, reply.answer, reply.offers);
}

async function replyAnswer(desk: Desk, place: Place, answer: Answer, offers: Offers): Promise<void> {
  const message = desk.rendering.renderSlack(answer, { share: offers.share });
  const extra = [
    ...(offers.digestForm ? [digestFormButton()] : []),
    ...(offers.openChannel ? [openChannelButton()] : []),
    ...demoExitBlocks(offers.demoExits),
  ];
  const offered = message.blocks ? { ...message, blocks: [...message.blocks, ...extra] } : message;
  await postTo(desk, place, offered, { kind: "answer", answerId: answer.id });
}
