/** A mention in a channel -> an answer there when the channel is open, otherwise to the asker alone. */

import type { AllMiddlewareArgs, SlackEventMiddlewareArgs, webApi } from "@slack/bolt";
import { type Asker, admit } from "../../../app/authorise.ts";
import { exitsFor } from "../../../app/leave-demo.ts";
import { type Placement, placement } from "../../../app/open-channel.ts";
import { escapeEntities } from "../../../presentation/slack/escape.ts";
import { offersShare } from "../buttons.ts";
import { exposureOf } from "../exposure.ts";
import type { Desk } from "../flows.ts";
import { plainText } from "../markup.ts";
import { memoryKeys } from "../memory-keys.ts";
import { inThread, type Place, postTo } from "../place.ts";
import { callerOf } from "../profile.ts";
import { replyAnswer } from "../reply-answer.ts";

type Mention = SlackEventMiddlewareArgs<"app_mention">["event"] & { readonly user: string };

/** All that a channel shared with another organisation ever shows, and only to the asker. */
const answeredPrivately = "Answered privately: see our direct messages.";

export const onMention =
  (desk: Desk) =>
  async ({ event, client, context }: SlackEventMiddlewareArgs<"app_mention"> & AllMiddlewareArgs): Promise<void> => {
    if (!isByPerson(event)) return;
    const alone = aloneInChannel(event);
    const caller = await callerOf(desk, client, event.user);
    const admission = await admit(desk.flows, caller);
    if (!admission.admitted) return postTo(desk, client, alone, { text: escapeEntities(admission.refusal.text) });
    const { asker } = admission;
    const placed = await placementOf(desk, client, asker, event.channel);
    const thread = event.thread_ts ?? event.ts;
    const answer = await desk.flows.ask(asker, {
      text: plainText(event.text, context.botUserId ?? ""),
      entry: "message",
      threadKeys: memoryKeys({ team: caller.workspaceId, channel: event.channel, user: event.user, thread }),
      now: desk.clock(),
    });
    await replyAnswer(desk, client, answerPlace(event, placed), answer, {
      share: placed.where === "private" && offersShare(event.channel, asker.role),
      openChannel: placed.offerOpening,
      demoExits: placed.where === "channel" ? [] : await exitsFor(desk.flows, caller, asker),
    });
    if (placed.where === "elsewhere") await postTo(desk, client, alone, { text: answeredPrivately });
  };

/** A mention by an app has a bot_id: answering it could start two bots talking for ever. */
function isByPerson(event: SlackEventMiddlewareArgs<"app_mention">["event"]): event is Mention {
  return event.user !== undefined && event.bot_id === undefined;
}

async function placementOf(desk: Desk, client: webApi.WebClient, asker: Asker, channel: string): Promise<Placement> {
  const exposure = await exposureOf(desk, client, channel);
  const open = exposure === "internal" && (await desk.flows.isOpenChannel(asker.scope, channel));
  return placement({ exposure, open, role: asker.role });
}

function answerPlace(event: Mention, { where }: Placement): Place {
  // Posting to a person's id is posting into the direct messages with that person.
  if (where === "elsewhere") return { kind: "channel", channel: event.user };
  if (where === "private") return aloneInChannel(event);
  return { kind: "channel", channel: event.channel, threadTs: event.thread_ts ?? event.ts };
}

function aloneInChannel(event: Mention): Place {
  return inThread({ kind: "private", channel: event.channel, user: event.user }, event.thread_ts ?? null);
}
