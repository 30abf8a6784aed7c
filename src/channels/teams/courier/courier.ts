/** Letters of the outbox -> posted in Teams, one attempt each, and only where nobody from outside reads. */
import type { Courier, Outcome, PostAt } from "../../../app/outbox/courier.ts";
import { cardWords } from "../../../presentation/teams/card-words.ts";
import { TeamsError, type TeamsOutgoing, type TeamsReference } from "../border.ts";
import type { Desk } from "../desk.ts";
import { forget } from "../remember.ts";
import { asRepeat } from "../topped.ts";
import { objectionToReaders } from "./insiders.ts";
import { notPosted, outcomeOf } from "./outcome.ts";
import { partsOf, readPart } from "./parts.ts";
import { newChatWith, type Place, placeOf } from "./place.ts";

export function teamsCourier(desk: Desk): Courier {
  return {
    parts: (mail) => partsOf(desk, mail),
    async post(part, at) {
      try {
        return await postTo(desk, readPart(part), at);
      } catch (error) {
        // Teams' own answers are outcomes by now: what is left is of our own house, before anything was handed over.
        desk.log.error({ err: error, to: at.to }, "a letter could not be brought to Teams");
        return { kind: "later", afterMs: null, reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

async function postTo(desk: Desk, message: TeamsOutgoing, at: PostAt): Promise<Outcome> {
  const place = await placeOf(desk, at.to);
  const outcome = await postIn(desk, place, message, at);
  if (outcome.kind !== "gone" || !place.found) return outcome;
  await forget(desk, place.reference);
  // Who empties a chat with a bot ends it; a new one can be made as long as the app is installed.
  const again = at.to.kind === "person" && !place.isNew && at.replaces === null;
  return again ? postIn(desk, await newChatWith(desk, at.to), message, at) : outcome;
}

async function postIn(desk: Desk, place: Place, message: TeamsOutgoing, at: PostAt): Promise<Outcome> {
  if (!place.found) return place.outcome;
  const reference = inThread(place.reference, at.thread);
  const objection = await objectionToReaders(desk, reference);
  if (objection) return objection;
  if (at.replaces === null) return asCardOrText(desk, reference, at.repeat ? asRepeat(message) : message, null);
  // An edit done twice is an edit done once.
  return notPosted(await asCardOrText(desk, reference, message, at.replaces));
}

/** Personal and group chats have no threads; a message whose id was never learned begins none. */
function inThread(reference: TeamsReference, thread: string | null): TeamsReference {
  return reference.kind === "channel" && thread ? { ...reference, threadId: thread } : reference;
}

async function asCardOrText(
  desk: Desk,
  reference: TeamsReference,
  message: TeamsOutgoing,
  replaces: string | null,
): Promise<Outcome> {
  try {
    return await attempt(desk, reference, message, replaces);
  } catch (error) {
    const text = isAboutTheCard(error) ? cardWords(message.card) : "";
    if (text === "") return outcomeOf(error, reference.kind);
    desk.log.error({ err: error }, "Teams refused a card; its words are sent instead");
    return attempt(desk, reference, { text }, replaces).catch((again) => outcomeOf(again, reference.kind));
  }
}

/** Certainly not taken, and perhaps for its form alone. */
function isAboutTheCard(error: unknown): boolean {
  return error instanceof TeamsError && (error.status === 400 || error.status === 413);
}

async function attempt(
  { border }: Desk,
  reference: TeamsReference,
  message: TeamsOutgoing,
  replaces: string | null,
): Promise<Outcome> {
  if (replaces === null) return { kind: "sent", messageId: await border.once.post(reference, message) };
  if (replaces === "")
    return { kind: "refused", reason: "Teams never said the id of the message it takes the place of" };
  await border.once.update(reference, replaces, message);
  return { kind: "sent", messageId: replaces };
}
