/** Where a reply goes, and the ways there: the next is tried when Slack says that the one before leads nowhere. */
import type { LetterContent } from "../../app/outbox/courier.ts";
import { type Outgoing, send } from "../../app/send.ts";
import { escapeEntities } from "../../presentation/slack/escape.ts";
import { nextReply } from "./delivering.ts";
import type { Desk } from "./desk.ts";
import { keptForLater } from "./later.ts";
import { type Standing, standingIn } from "./message-id.ts";
import { NotNow, patiently } from "./patiently.ts";
import { ofTheBlocks, quiet, reasonOf } from "./posting.ts";
import { postToResponseUrl } from "./response-url.ts";

export type Place =
  /** For all in the channel to see. */
  | { readonly kind: "channel"; readonly channel: string; readonly threadTs?: string }
  /** The person's own chat with the bot; `channel` is its id, or the person's. */
  | { readonly kind: "direct"; readonly channel: string; readonly user: string; readonly threadTs?: string }
  /** Seen by `user` alone. A thread only when it exists already: Slack shows nothing in one that does not. */
  | { readonly kind: "private"; readonly channel: string; readonly user: string; readonly threadTs?: string }
  /** The private reply address of a command or a press. */
  | { readonly kind: "response_url"; readonly url: string; readonly channel: string; readonly user: string };

/** The same place inside a thread, when there is one. */
export function inThread<P extends Exclude<Place, { kind: "response_url" }>>(place: P, threadTs: string | null): P {
  return threadTs === null ? place : { ...place, threadTs };
}

/** @returns where it stands now; null where nobody can edit it any more. */
type Post = (message: Outgoing) => Promise<Standing | null>;

/** Slack's words for "not this way". */
const deadEnds = [
  "used_url",
  "expired_url",
  "channel_not_found",
  "not_in_channel",
  "user_not_in_channel",
  "is_archived",
];

/** Plain words. @throws as postTo does. */
export async function say(desk: Desk, place: Place, text: string): Promise<void> {
  await postTo(desk, place, { text: escapeEntities(text) }, { kind: "words", text });
}

/**
 * @param kept what the outbox shall post when Slack takes nothing at this moment; null where that would be of no use.
 * @returns where it stands and can be edited; null of what cannot be, and of what the outbox posts.
 * @throws when no way leads to the reader, and nothing could be kept.
 */
export async function postTo(
  desk: Desk,
  place: Place,
  message: Outgoing,
  kept: LetterContent | null,
): Promise<Standing | null> {
  const ways = waysTo(desk, place);
  const reply = nextReply();
  let standing: Standing | null = null;
  try {
    await send(
      {
        post: async (checked) => {
          standing = await alongTheWays(desk, ways, checked);
        },
        problems: desk.rendering.validateBlocks,
        refusedBlocks: (error) => ofTheBlocks.includes(reasonOf(error) ?? ""),
        log: desk.log,
      },
      message,
    );
    return standing;
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    const { doubtful, cause } = error;
    if (reply && kept && (await keptForLater(desk, place, { ...reply, content: kept, doubtful }))) return null;
    throw cause;
  }
}

async function alongTheWays(
  desk: Desk,
  [way, ...others]: readonly Post[],
  message: Outgoing,
): Promise<Standing | null> {
  if (!way) return null;
  try {
    return await patiently(way, message);
  } catch (error) {
    if (others.length === 0 || !deadEnds.includes(reasonOf(error) ?? "")) throw error;
    desk.log.warn({ reason: reasonOf(error) }, "a reply could not go where it was asked; it goes more privately");
    return alongTheWays(desk, others, message);
  }
}

/** Never from private to public. */
function waysTo(desk: Desk, place: Place): readonly Post[] {
  if (place.kind === "channel" || place.kind === "direct") return [inChannel(desk, place.channel, place.threadTs)];
  const direct = inChannel(desk, place.user, undefined);
  if (place.kind === "private") return [onlyTo(desk, place), direct];
  const reply: Post = (message) => postToResponseUrl(place.url, message).then(() => null);
  return [reply, onlyTo(desk, place), direct];
}

function inChannel({ poster }: Desk, channel: string, threadTs: string | undefined): Post {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  return async (message) =>
    standingIn(await poster.apiCall("chat.postMessage", { channel, ...thread, ...quiet, ...message }));
}

/**
 * What one person alone is shown can be edited by nobody: "Ephemeral messages can't be updated" (docs.slack.dev, chat.update), and
 * a command's reply address with `replace_original` posts a second message (slackapi/bolt-js issue 2287, bolt-python issue 1268).
 */
function onlyTo({ poster }: Desk, place: { channel: string; user: string; threadTs?: string }): Post {
  const thread = place.threadTs === undefined ? {} : { thread_ts: place.threadTs };
  const { channel, user } = place;
  return (message) => poster.apiCall("chat.postEphemeral", { channel, user, ...thread, ...message }).then(() => null);
}
