/** A pressed button -> the deed it stands for, after the presser is admitted and the answer is loaded under their own scope. */

import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import { admit } from "../../../app/authorise.ts";
import { subscriptionFormName } from "../../../app/digests/subscription-form.ts";
import { kindOf } from "../../../presentation/verb.ts";
import { record, text } from "../../untrusted.ts";
import { isDirectMessage, openChannelKind } from "../buttons.ts";
import { linkKind } from "../demo-exit-blocks.ts";
import type { Desk } from "../desk.ts";
import { inThread, type Place, say } from "../place.ts";
import { pressed } from "../pressed/deeds.ts";
import { pressForm } from "../pressed/form.ts";
import { pressLink } from "../pressed/link.ts";
import { pressOpenChannel } from "../pressed/open-channel.ts";
import type { Press } from "../pressed/press.ts";
import { callerOf } from "../profile.ts";

export const onPress =
  (desk: Desk) =>
  async ({ body, action, client }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    const channel = body.channel?.id ?? text(record(body.container).channel_id) ?? body.user.id;
    const place = replyPlace(body, channel);
    const caller = await callerOf(desk, client, body.user.id);
    const admission = await admit(desk.flows, caller);
    if (!admission.admitted) return say(desk, place, admission.refusal.text);
    const kind = kindOf(action.action_id);
    const press: Press = {
      desk,
      client,
      caller,
      asker: admission.asker,
      channel,
      channelName: body.channel?.name,
      place,
      thread: threadOf(body),
      trigger: body.trigger_id,
    };
    const value = "value" in action ? action.value : undefined;
    const own = ownDeeds.get(kind);
    await (own ? own(press, value) : pressed(press, kind, value));
  };

/** The buttons that hang on no answer. */
const ownDeeds = new Map<string, (press: Press, value: unknown) => Promise<void>>([
  [openChannelKind, pressOpenChannel],
  [linkKind, pressLink],
  [subscriptionFormName, pressForm],
]);

/** In direct messages in the thread, where it stays; elsewhere for the presser alone. */
function replyPlace(body: BlockAction, channel: string): Place {
  const thread = threadOf(body);
  if (isDirectMessage(channel) && thread !== null)
    return inThread({ kind: "direct", channel, user: body.user.id }, thread);
  if (body.response_url) return { kind: "response_url", url: body.response_url, channel, user: body.user.id };
  return { kind: "private", channel, user: body.user.id };
}

/** null under an ephemeral message, which nothing can be threaded to. */
function threadOf(body: BlockAction): string | null {
  const container = record(body.container);
  if (container.is_ephemeral === true) return null;
  return text(container.thread_ts) ?? text(container.message_ts);
}
