/** A reply -> posted at its place: words escaped, an answer with the buttons its reader may press there; then, once, in a model's words. */
import type { Answer } from "../../answers/answer.ts";
import type { Answered, Offers, Reply } from "../../app/converse.ts";
import type { Outgoing } from "../../app/send.ts";
import { digestFormButton, openChannelButton } from "./buttons.ts";
import { demoExitBlocks } from "./demo-exit-blocks.ts";
import type { Desk } from "./desk.ts";
import { editMessage } from "./edit.ts";
import { type Place, postTo, say } from "./place.ts";

export async function replyTo(desk: Desk, place: Place, reply: Reply): Promise<void> {
  if (reply.kind === "words") return say(desk, place, reply.text);
  await replyAnswer(desk, place, reply);
}

async function replyAnswer(desk: Desk, place: Place, { answer, offers, scope }: Answered): Promise<void> {
  const message = messageOf(desk, answer, offers);
  const standing = await postTo(desk, place, message, { kind: "answer", answerId: answer.id });
  if (standing === null) return;
  desk.flows.words.whenPhrased(scope, answer, (phrased) =>
    editMessage(desk, standing, messageOf(desk, phrased, offers)),
  );
}

function messageOf(desk: Desk, answer: Answer, offers: Offers): Outgoing {
  const message = desk.rendering.renderSlack(answer, { share: offers.share });
  const extra = [
    ...(offers.digestForm ? [digestFormButton()] : []),
    ...(offers.openChannel ? [openChannelButton()] : []),
    ...demoExitBlocks(offers.demoExits),
  ];
  return message.blocks ? { ...message, blocks: [...message.blocks, ...extra] } : message;
}
