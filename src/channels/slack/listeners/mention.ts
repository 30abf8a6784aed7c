/** A mention in a channel -> an answer there when the channel is open, otherwise to the asker alone. */

import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { converse, type Reply } from "../../../app/converse.ts";
import { askedIn } from "../asked.ts";
import type { Desk } from "../desk.ts";
import { hereIn } from "../here.ts";
import { plainText } from "../markup.ts";
import { inThread, type Place, postTo } from "../place.ts";
import { callerOf } from "../profile.ts";
import { replyTo } from "../reply.ts";
import { stillThere } from "../still-there.ts";

type Mention = SlackEventMiddlewareArgs<"app_mention">["event"] & { readonly user: string };

/** All that a channel shared with another organisation ever shows, and only to the asker. */
const answeredPrivately = "Answered privately: see our direct messages.";

export const onMention =
  (desk: Desk) =>
  async ({ event, client, context }: SlackEventMiddlewareArgs<"app_mention"> & AllMiddlewareArgs): Promise<void> => {
    if (!isByPerson(event)) return;
    const { channel, user } = event;
    const caller = await callerOf(desk, client, user);
    const here = await hereIn(desk, client, { channel, user });
    const thread = event.thread_ts ?? event.ts;
    const reply = await converse(desk.flows, {
      caller,
      asked: askedIn(
        desk,
        { channel, user, thread },
        { text: plainText(event.text, context.botUserId ?? ""), entry: "message" },
      ),
      spot: { kind: "among_others", channelId: channel, exposure: here.exposure },
      here,
    });
    await replyTo(desk, placeOf(event, reply), reply);
    if (reply.kind === "answer" && reply.where === "elsewhere")
      await postTo(desk, aloneInChannel(event), { text: answeredPrivately }, null).catch(unsaid(desk));
    await stillThere(desk, channel);
  };

/** A mention by an app has a bot_id: answering it could start two bots talking for ever. */
function isByPerson(event: SlackEventMiddlewareArgs<"app_mention">["event"]): event is Mention {
  return event.user !== undefined && event.bot_id === undefined;
}

function placeOf(event: Mention, reply: Reply): Place {
  if (reply.kind === "words" || reply.where === "private") return aloneInChannel(event);
  // Posting to a person's id is posting into the direct messages with that person.
  if (reply.where === "elsewhere") return { kind: "direct", channel: event.user, user: event.user };
  return { kind: "channel", channel: event.channel, threadTs: event.thread_ts ?? event.ts };
}

/** What it speaks of has arrived, so that nobody misses it. */
function unsaid({ log }: Desk): (error: unknown) => void {
  return (error) => log.warn({ err: error }, "it could not be said where it was asked that it was answered privately");
}

function aloneInChannel(event: Mention): Place {
  return inThread({ kind: "private", channel: event.channel, user: event.user }, event.thread_ts ?? null);
}
