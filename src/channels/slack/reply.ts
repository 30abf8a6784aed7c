/** A reply -> posted at its place: words escaped, an answer with the buttons its reader may press there. */
import type { webApi } from "@slack/bolt";
import type { Answer } from "../../answers/answer.ts";
import type { Offers, Reply } from "../../app/converse.ts";
import { escapeEntities } from "../../presentation/slack/escape.ts";
import { digestFormButton, openChannelButton } from "./buttons.ts";
import { demoExitBlocks } from "./demo-exit-blocks.ts";
import type { Desk } from "./desk.ts";
import { type Place, postTo } from "./place.ts";

export async function replyTo(desk: Desk, client: webApi.WebClient, place: Place, reply: Reply): Promise<void> {
  if (reply.kind === "words") return postTo(desk, client, place, { text: escapeEntities(reply.text) });
  await replyAnswer(desk, client, place, reply.answer, reply.offers);
}

async function replyAnswer(
  desk: Desk,
  client: webApi.WebClient,
  place: Place,
  answer: Answer,
  offers: Offers,
): Promise<void> {
  const message = desk.rendering.renderSlack(answer, { share: offers.share });
  const extra = [
    ...(offers.digestForm ? [digestFormButton()] : []),
    ...(offers.openChannel ? [openChannelButton()] : []),
    ...demoExitBlocks(offers.demoExits),
  ];
  await postTo(desk, client, place, message.blocks ? { ...message, blocks: [...message.blocks, ...extra] } : message);
}
