/** A direct message to the bot -> an answer in its thread. */

import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { converse } from "../../../app/converse.ts";
import { askedIn } from "../asked.ts";
import type { Desk } from "../desk.ts";
import { ownChat } from "../here.ts";
import { plainText } from "../markup.ts";
import { inThread } from "../place.ts";
import { callerOf } from "../profile.ts";
import { replyTo } from "../reply.ts";
import { stillThere } from "../still-there.ts";

type Message = SlackEventMiddlewareArgs<"message">["event"];

/** A question may come with a screenshot. Every other subtype is an edit, a deletion or the platform talking. */
const askedSubtypes = [undefined, "file_share"];

export const onDirectMessage =
  (desk: Desk) =>
  async ({ event, client, context }: SlackEventMiddlewareArgs<"message"> & AllMiddlewareArgs): Promise<void> => {
    const asked = questionIn(event);
    if (!asked) return;
    const { channel, user, thread } = asked;
    const caller = await callerOf(desk, client, user);
    const reply = await converse(desk.flows, {
      caller,
      asked: askedIn(
        desk,
        { channel, user, thread },
        { text: plainText(asked.text, context.botUserId ?? ""), entry: "message" },
      ),
      spot: { kind: "alone" },
      here: ownChat(desk, user),
    });
    await replyTo(desk, inThread({ kind: "direct", channel, user }, thread), reply);
    await stillThere(desk, user);
  };

/** null for what no person wrote to us just now: bots (ourselves among them), edits, other conversations. */
function questionIn(event: Message): { channel: string; user: string; text: string; thread: string } | null {
  if (event.channel_type !== "im" || !askedSubtypes.includes(event.subtype)) return null;
  if (!("user" in event) || !event.user || ("bot_id" in event && event.bot_id)) return null;
  const thread = ("thread_ts" in event ? event.thread_ts : undefined) ?? event.ts;
  return { channel: event.channel, user: event.user, text: ("text" in event ? event.text : undefined) ?? "", thread };
}
