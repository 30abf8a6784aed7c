/** Where a reply goes, and the ways there: the next is tried when Slack says that the one before leads nowhere. */
import { webApi } from "@slack/bolt";
import { type Outgoing, send } from "../../app/send.ts";
import type { Desk } from "./desk.ts";
import { postToResponseUrl, ResponseUrlError } from "./response-url.ts";

export type Place =
  /** For all in the channel to see; a direct message is such a channel. */
  | { readonly kind: "channel"; readonly channel: string; readonly threadTs?: string }
  /** Seen by `user` alone. A thread only when it exists already: Slack shows nothing in one that does not. */
  | { readonly kind: "private"; readonly channel: string; readonly user: string; readonly threadTs?: string }
  /** The private reply address of a command or a press. */
  | { readonly kind: "response_url"; readonly url: string; readonly channel: string; readonly user: string };

/** The same place inside a thread, when there is one. */
export function inThread<P extends Extract<Place, { kind: "channel" | "private" }>>(
  place: P,
  threadTs: string | null,
): P {
  return threadTs === null ? place : { ...place, threadTs };
}

type Post = (message: Outgoing) => Promise<unknown>;

/** Slack's words for "not this way". */
const deadEnds = [
  "used_url",
  "expired_url",
  "channel_not_found",
  "not_in_channel",
  "user_not_in_channel",
  "is_archived",
];

/** Slack's words for blocks it does not take: the second for all of them together, over a limit that is documented nowhere (slackapi/bolt-js issue 2509). */
export const ofTheBlocks = ["invalid_blocks", "msg_blocks_too_long"];

/** @throws when no way leads to the reader. */
export async function postTo(desk: Desk, client: webApi.WebClient, place: Place, message: Outgoing): Promise<void> {
  const [first, ...others] = waysTo(client, place);
  await send(
    {
      post: (checked) => alongTheWays(desk, [first, ...others], checked),
      problems: desk.rendering.validateBlocks,
      refusedBlocks: (error) => ofTheBlocks.includes(reasonOf(error) ?? ""),
      log: desk.log,
    },
    message,
  );
}

async function alongTheWays(desk: Desk, ways: readonly (Post | undefined)[], message: Outgoing): Promise<void> {
  const [way, ...others] = ways;
  if (!way) return;
  try {
    await way(message);
  } catch (error) {
    if (others.length === 0 || !deadEnds.includes(reasonOf(error) ?? "")) throw error;
    desk.log.warn({ reason: reasonOf(error) }, "a reply could not go where it was asked; it goes more privately");
    await alongTheWays(desk, others, message);
  }
}

/** Never from private to public. */
function waysTo(client: webApi.WebClient, place: Place): readonly Post[] {
  if (place.kind === "channel") return [inChannel(client, place.channel, place.threadTs)];
  const direct = inChannel(client, place.user, undefined);
  if (place.kind === "private") return [onlyTo(client, place), direct];
  const reply: Post = (message) => postToResponseUrl(place.url, message);
  return [reply, onlyTo(client, place), direct];
}

function inChannel(client: webApi.WebClient, channel: string, threadTs: string | undefined): Post {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  return (message) => client.apiCall("chat.postMessage", { channel, ...thread, ...quiet, ...message });
}

function onlyTo(client: webApi.WebClient, place: { channel: string; user: string; threadTs?: string }): Post {
  const thread = place.threadTs === undefined ? {} : { thread_ts: place.threadTs };
  const { channel, user } = place;
  return (message) => client.apiCall("chat.postEphemeral", { channel, user, ...thread, ...message });
}

/** A link in an account's name must not be fetched and shown. */
export const quiet = { unfurl_links: false, unfurl_media: false };

export function reasonOf(error: unknown): string | null {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  return error instanceof ResponseUrlError ? error.reason : null;
}
