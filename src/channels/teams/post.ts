/** A message -> posted in a conversation: each card as a message of its own, and as text rather than not at all. */
import { type Outgoing, send } from "../../app/send.ts";
import { textMessages } from "../../presentation/teams/text-messages.ts";
import { TeamsError, type TeamsOutgoing, type TeamsReference } from "./border.ts";
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
  await postAll(
    desk,
    reference,
    blocks.map((card) => ({ text, card })),
  );
}

function postTexts(desk: Desk, reference: TeamsReference, whole: string): Promise<void> {
  return postAll(
    desk,
    reference,
    textMessages(whole).map((text) => ({ text })),
  );
}

async function postAll(desk: Desk, reference: TeamsReference, messages: readonly TeamsOutgoing[]): Promise<void> {
  for (const [nth, message] of messages.entries()) {
    await desk.border.sendProactive(reference, message).catch((error: unknown) => {
      throw nth > 0 ? partlySaid(error) : error;
    });
  }
}

/** Whoever says it again repeats what was said before it broke off. */
function partlySaid(error: unknown): unknown {
  return error instanceof TeamsError ? new TeamsError(error.reason, error.status, error.cause, true) : error;
}
