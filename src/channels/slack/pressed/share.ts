/** "Share" -> the answer posted for the channel to see, when this presser may show this answer to this channel. */

import type { Answer } from "../../../answers/answer.ts";
import { refusalToShare } from "../../../app/share.ts";
import { HoldfastError } from "../../../core/error.ts";
import { exposureOf } from "../exposure.ts";
import { inThread, postTo, say } from "../place.ts";
import { reasonOf } from "../posting.ts";
import type { Press } from "./press.ts";

export async function pressShare(press: Press, answer: Answer): Promise<void> {
  const { desk, client, asker, channel, place } = press;
  const exposure = await exposureOf(desk, client, channel);
  const refusal = await refusalToShare(desk.flows, asker, answer, exposure);
  if (refusal) return say(desk, place, refusal.text);
  await postShared(press, answer);
}

async function postShared({ desk, channel, thread, caller }: Press, answer: Answer): Promise<void> {
  const { text, whole = text, blocks, ...rest } = desk.rendering.renderSlack(answer, { share: false });
  const by = `Shared by <@${caller.userId}>`;
  const credit = { type: "context", elements: [{ type: "mrkdwn", text: by }] };
  const message = {
    ...rest,
    text: `${by}\n${text}`,
    whole: `${by}\n${whole}`,
    ...(blocks && { blocks: [credit, ...blocks] }),
  };
  try {
    // Posted hours later a shared answer would surprise: the presser is told that it failed, and presses again.
    await postTo(desk, inThread({ kind: "channel", channel }, thread), message, null);
  } catch (error) {
    throw notInChannel(error) ?? error;
  }
}

const notLetIn: readonly (string | null)[] = ["not_in_channel", "channel_not_found"];

function notInChannel(error: unknown): HoldfastError | null {
  if (!notLetIn.includes(reasonOf(error))) return null;
  return new HoldfastError(
    "not_in_channel",
    "I am not a member of this channel, so I cannot post in it.",
    "Invite me with /invite and press Share again.",
    { cause: error },
  );
}
