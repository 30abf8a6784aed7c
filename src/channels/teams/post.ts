/** A message -> posted in a conversation: each card as a message of its own, and as text rather than not at all; or edited, once. */
import { type Outgoing, send } from "../../app/send.ts";
import { textMessages } from "../../presentation/teams/text-messages.ts";
import { TeamsError, type TeamsOutgoing, type TeamsReference } from "./border.ts";
import type { Desk } from "./desk.ts";

/** Cards that stand in a conversation, in order. */
export interface Standing {
  readonly reference: TeamsReference;
  readonly activityIds: readonly string[];
}

/** @returns where its cards stand; null of what is no card, or cannot be found again. @throws TeamsError when it cannot be posted there at all. */
export async function postTo(desk: Desk, reference: TeamsReference, message: Outgoing): Promise<Standing | null> {
  let activityIds: readonly string[] = [];
  await send(
    {
      post: async (checked) => {
        activityIds = await postCards(desk, reference, checked);
      },
      problems: desk.rendering.problems,
      refusedBlocks: (error) => error instanceof TeamsError && ofTheCard.includes(error.reason),
      log: desk.log,
    },
    message,
  );
  const found = activityIds.length > 0 && activityIds.every((id) => id !== "");
  return found ? { reference, activityIds } : null;
}

/**
 * Each card in the place of the one that stood there: not begun where they are not as many, since a reader would find one of
 * them twice. One attempt each. @throws TeamsError; what was edited until then stays so.
 */
export async function editCards(desk: Desk, { reference, activityIds }: Standing, message: Outgoing): Promise<void> {
  const { text, blocks = [], degraded } = message;
  if (blocks.length !== activityIds.length || (degraded ?? desk.rendering.problems(blocks)).length > 0)
    return desk.log.warn("an edit would not fit into the cards that stand there; they stay as they are");
  for (const [nth, card] of blocks.entries())
    await desk.border.once.update(reference, activityIds[nth] ?? "", { text, card });
}

const ofTheCard: readonly TeamsError["reason"][] = ["too_large", "refused"];

/** In order: each waits for the one before it. @returns the ids of its cards; none of text. */
async function postCards(desk: Desk, reference: TeamsReference, { text, blocks = [] }: Outgoing): Promise<string[]> {
  if (blocks.length > 0)
    return postAll(
      desk,
      reference,
      blocks.map((card) => ({ text, card })),
    );
  await postAll(
    desk,
    reference,
    textMessages(text).map((one) => ({ text: one })),
  );
  return [];
}

async function postAll(desk: Desk, reference: TeamsReference, messages: readonly TeamsOutgoing[]): Promise<string[]> {
  const ids: string[] = [];
  for (const message of messages) {
    const id = await desk.border.sendProactive(reference, message).catch((error: unknown) => {
      throw ids.length > 0 ? partlySaid(error) : error;
    });
    ids.push(id);
  }
  return ids;
}

/** Whoever says it again repeats what was said before it broke off. */
function partlySaid(error: unknown): unknown {
  return error instanceof TeamsError ? new TeamsError(error.reason, error.status, error.cause, true) : error;
}
