/** "Share" -> the answer posted for the channel to see, when this presser may show this answer to this channel. */
import type { webApi } from "@slack/bolt";
import type { Answer } from "../../../answers/answer.ts";
import { refusalToShare } from "../../../app/share.ts";
import { HoldfastError } from "../../../core/error.ts";
import { exposureOf } from "../exposure.ts";
import { escapeMarkup } from "../markup.ts";
import { postTo, reasonOf } from "../place.ts";
import type { Press } from "./press.ts";

export async function pressShare(press: Press, answer: Answer): Promise<void> {
  const { desk, client, asker, channel, place } = press;
  const exposure = await exposureOf(desk, client, channel);
  const refusal = await refusalToShare(desk.flows, asker, answer, exposure);
  if (refusal) return postTo(desk, client, place, { text: escapeMarkup(refusal.text) });
  await postShared(press, answer);
}

async function postShared({ desk, client, channel, thread, userId }: Press, answer: Answer): Promise<void> {
  const { text, blocks } = desk.rendering.renderSlack(answer, { share: false });
  const by = `Shared by <@${userId}>`;
  const credit = { type: "context", elements: [{ type: "mrkdwn", text: by }] };
  const message = { text: `${by}\n${text}`, ...(blocks ? { blocks: [credit, ...blocks] } : {}) };
  const place =
    thread === null ? { kind: "channel" as const, channel } : { kind: "channel" as const, channel, threadTs: thread };
  try {
    await postTo(desk, client, place, message);
  } catch (error) {
    throw notInChannel(error) ?? error;
  }
}

function notInChannel(error: unknown): HoldfastError | null {
  const reasons: readonly (webApi.WebAPIPlatformError["data"]["error"] | null)[] = [
    "not_in_channel",
    "channel_not_found",
  ];
  if (!reasons.includes(reasonOf(error))) return null;
  return new HoldfastError(
    "not_in_channel",
    "I am not a member of this channel, so I cannot post in it.",
    "Invite me with /invite and press Share again.",
    { cause: error },
  );
}
