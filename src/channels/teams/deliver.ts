/** Messages for whoever asked -> where they alone read them: here, or in their 1:1 chat. */
import type { Destination } from "../../app/outbox/courier.ts";
import { nameOf } from "./arrived.ts";
import { type Arrival, TeamsError, type TeamsReference } from "./border.ts";
import { type Desk, homeOf } from "./desk.ts";
import type { Message } from "./message.ts";
import { postTo } from "./post.ts";
import { type Standings, say } from "./say.ts";

/** All that a conversation others read in ever shows of it: no figure, no name. */
const answeredPrivately = "Answered privately, in our chat.";

export async function postHere(
  desk: Desk,
  arrival: Arrival,
  messages: readonly Message[],
  name = nameOf(arrival),
): Promise<Standings> {
  const { reference } = arrival;
  const to = reference.kind === "personal" ? askerOf(desk, arrival) : placeOf(desk, reference);
  return say(desk, { name, messages, open: async () => reference, to, thread: reference.threadId });
}

export interface Privately {
  /** Whether a line where it was asked says so. */
  readonly note: boolean;
  /** Under which letters are kept of it; left out: the delivery's own. */
  readonly name?: string;
}

/** Teams shows nothing to one person alone among others, so that what is for the asker goes to their 1:1 chat. */
export async function postPrivately(
  desk: Desk,
  arrival: Arrival,
  messages: readonly Message[],
  { note, name = nameOf(arrival) }: Privately,
): Promise<Standings> {
  const { reference } = arrival;
  if (reference.kind === "personal") return postHere(desk, arrival, messages, name);
  const reached = await reach(desk, arrival, messages, name);
  if (reached === "no chat") {
    await postTo(desk, reference, { text: howToInstall(desk, reference) });
    return [];
  }
  if (note) await postNote(desk, reference);
  return reached;
}

/** What it speaks of has arrived, so that nobody misses it. */
async function postNote(desk: Desk, reference: TeamsReference): Promise<void> {
  await postTo(desk, reference, { text: answeredPrivately }).catch((error: unknown) => {
    desk.log.warn({ err: error }, "it could not be said where it was asked that it was answered privately");
  });
}

/** No chat: the person has none with the bot, and Teams does not let it open one. */
async function reach(
  desk: Desk,
  arrival: Arrival,
  messages: readonly Message[],
  name: string,
): Promise<Standings | "no chat"> {
  const open = () => desk.border.openPersonalChat(arrival.reference, arrival.sender);
  try {
    return await say(desk, { name, messages, open, to: askerOf(desk, arrival), thread: null });
  } catch (error) {
    if (!(error instanceof TeamsError) || !notThere.includes(error.reason)) throw error;
    desk.log.warn({ err: error }, "the asker has not installed the app for themselves");
    return "no chat";
  }
}

const notThere: readonly TeamsError["reason"][] = ["not_installed", "gone"];

/** null for whoever has no object id: apps and anonymous people. */
function askerOf(desk: Desk, { reference, sender: { userId } }: Arrival): Destination | null {
  if (userId === null) return null;
  return { platform: "teams", workspaceId: homeOf(desk, reference), kind: "person", id: userId };
}

function placeOf(desk: Desk, reference: TeamsReference): Destination {
  return { platform: "teams", workspaceId: homeOf(desk, reference), kind: "channel", id: reference.conversationId };
}

/** An uploaded app is found by its manifest's id, which is the bot's; one of the organisation's catalogue by its name alone. */
function howToInstall(desk: Desk, reference: TeamsReference): string {
  const { appId } = desk;
  const link =
    appId === null ? "" : ` (https://teams.microsoft.com/l/app/${appId}?tenantId=${homeOf(desk, reference)})`;
  return `I answer privately, in a chat of ours, and you have none with me yet: add Holdfast for yourself under Apps${link}, then ask again.`;
}
