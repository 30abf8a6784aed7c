/** Messages for whoever asked -> where they alone read them: here, or in their 1:1 chat. */
import type { Outgoing } from "../../app/send.ts";
import { type Arrival, TeamsError, type TeamsReference } from "./border.ts";
import { type Desk, homeOf } from "./desk.ts";
import { postTo } from "./post.ts";

/** All that a conversation others read in ever shows of it: no figure, no name. */
const answeredPrivately = "Answered privately, in our chat.";

export async function postHere(desk: Desk, { reference }: Arrival, messages: readonly Outgoing[]): Promise<void> {
  for (const message of messages) await postTo(desk, reference, message);
}

/**
 * Teams shows nothing to one person alone among others, so that what is for the asker goes to their 1:1 chat.
 * @param note whether a line where it was asked says so.
 */
export async function postPrivately(
  desk: Desk,
  arrival: Arrival,
  messages: readonly Outgoing[],
  { note }: { readonly note: boolean },
): Promise<void> {
  if (arrival.reference.kind === "personal") return postHere(desk, arrival, messages);
  const reached = await reach(desk, arrival, messages);
  if (reached && !note) return;
  await postTo(desk, arrival.reference, { text: reached ? answeredPrivately : howToInstall(desk, arrival.reference) });
}

/** false when the person has no chat with the bot and Teams does not let it open one. */
async function reach(desk: Desk, { reference, sender }: Arrival, messages: readonly Outgoing[]): Promise<boolean> {
  try {
    const chat: TeamsReference = await desk.border.openPersonalChat(reference, sender);
    for (const message of messages) await postTo(desk, chat, message);
    return true;
  } catch (error) {
    if (!(error instanceof TeamsError) || !notThere.includes(error.reason)) throw error;
    desk.log.warn({ err: error }, "the asker has not installed the app for themselves");
    return false;
  }
}

const notThere: readonly TeamsError["reason"][] = ["not_installed", "gone"];

/** An uploaded app is found by its manifest's id, which is the bot's; one of the organisation's catalogue by its name alone. */
function howToInstall(desk: Desk, reference: TeamsReference): string {
  const { appId } = desk;
  const link =
    appId === null ? "" : ` (https://teams.microsoft.com/l/app/${appId}?tenantId=${homeOf(desk, reference)})`;
  return `I answer privately, in a chat of ours, and you have none with me yet: add Holdfast for yourself under Apps${link}, then ask again.`;
}
