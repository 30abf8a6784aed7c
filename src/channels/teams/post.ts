/** A message -> posted in a conversation: each card as a message of its own, and as text rather than not at all. */
import { type Outgoing, send } from "../../app/send.ts";
import { textMessages } from "../../presentation/teams/text-messages.ts";
import { TeamsError, type TeamsReference } from "./border.ts";
import type { Desk } from "./desk.ts";

/** @throws TeamsError when it cannot be posted there at all. */
export async function postTo(desk: Desk, reference: TeamsReference, message: Outgoing): Promise<void> {
  await send(
    {
      post: (checked) => postCards(desk, reference, checked),
      problems: desk.rendering.problems,
      refusedBlocks: (error) => error instanceof TeamsError && ofTheCard.includes(error.reason),
      log: desk.log,
    },
    message,
  );
}

const ofTheCard: readonly TeamsError["reason"][] = ["too_large", "refused"];

/** In order: each waits for the one before it. */
async function postCards(desk: Desk, reference: TeamsReference, { text, blocks = [] }: Outgoing): Promise<void> {
  if (blocks.length === 0) return postTexts(desk, reference, text);
  for (const card of blocks) await desk.border.sendProactive(reference, { text, card });
}

async function postTexts(desk: Desk, reference: TeamsReference, whole: string): Promise<void> {
  for (const text of textMessages(whole)) await desk.border.sendProactive(reference, { text });
}
