/** What every message posted in Slack has in common, and Slack's word for why one was not. */
import { webApi } from "@slack/bolt";
import type { Outgoing } from "../../app/send.ts";
import type { Standing } from "./message-id.ts";
import { ResponseUrlError } from "./response-url.ts";

/** A link in an account's name must not be fetched and shown. */
export const quiet = { unfurl_links: false, unfurl_media: false };

/** Slack's words for blocks it does not take: the second for all of them together, over a limit that is documented nowhere (slackapi/bolt-js issue 2509). */
export const ofTheBlocks = ["invalid_blocks", "msg_blocks_too_long"];

/** One attempt. An edit that leaves the blocks out would leave them as they were. */
export function editAt(
  client: webApi.WebClient,
  { channel, ts }: Standing,
): (message: Outgoing) => Promise<webApi.WebAPICallResult> {
  return (message) => client.apiCall("chat.update", { channel, ts, blocks: [], ...message });
}

export function reasonOf(error: unknown): string | null {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  return error instanceof ResponseUrlError ? error.reason : null;
}
