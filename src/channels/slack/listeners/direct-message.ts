/** A direct message to the bot -> an answer in its thread. */

import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { admit } from "../../../app/authorise.ts";
import { exitsFor } from "../../../app/leave-demo.ts";
import { escapeEntities } from "../../../presentation/slack/escape.ts";
import type { Desk } from "../flows.ts";
import { plainText } from "../markup.ts";
import { memoryKeys } from "../memory-keys.ts";
import { inThread, postTo } from "../place.ts";
import { callerOf } from "../profile.ts";
import { replyAnswer } from "../reply-answer.ts";

type Message = SlackEventMiddlewareArgs<"message">["event"];

/** A question may come with a screenshot. Every other subtype is an edit, a deletion or the platform talking. */
const askedSubtypes = [undefined, "file_share"];

export const onDirectMessage =
  (desk: Desk) =>
  async ({ event, client, context }: SlackEventMiddlewareArgs<"message"> & AllMiddlewareArgs): Promise<void> => {
    const asked = questionIn(event);
    if (!asked) return;
    const { channel, user, thread } = asked;
    const place = inThread({ kind: "channel", channel }, thread);
    const caller = await callerOf(desk, client, user);
    const admission = await admit(desk.flows, caller);
    if (!admission.admitted) return postTo(desk, client, place, { text: escapeEntities(admission.refusal.text) });
    const answer = await desk.flows.ask(admission.asker, {
      text: plainText(asked.text, context.botUserId ?? ""),
      entry: "message",
      threadKeys: memoryKeys({ team: caller.workspaceId, channel, user, thread }),
      now: desk.clock(),
    });
    const demoExits = await exitsFor(desk.flows, caller, admission.asker);
    await replyAnswer(desk, client, place, answer, { share: false, openChannel: false, demoExits });
  };

/** null for what no person wrote to us just now: bots (ourselves among them), edits, other conversations. */
function questionIn(event: Message): { channel: string; user: string; text: string; thread: string } | null {
  if (event.channel_type !== "im" || !askedSubtypes.includes(event.subtype)) return null;
  if (!("user" in event) || !event.user || ("bot_id" in event && event.bot_id)) return null;
  const thread = ("thread_ts" in event ? event.thread_ts : undefined) ?? event.ts;
  return { channel: event.channel, user: event.user, text: ("text" in event ? event.text : undefined) ?? "", thread };
}
