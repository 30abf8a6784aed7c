/** What a person said in Teams -> the reply, delivered to those who may read it. */

import type { Caller } from "../../app/authorise.ts";
import { converse, type Reply } from "../../app/converse.ts";
import type { Outgoing } from "../../app/send.ts";
import type { Typed } from "../typed.ts";
import type { Arrival } from "./border.ts";
import { postHere, postPrivately } from "./deliver.ts";
import { type Desk, homeOf } from "./desk.ts";
import { chatKey, memoryKeys } from "./memory-keys.ts";
import { offersCard } from "./offers-card.ts";
import { readershipOf } from "./readership.ts";

export interface Said {
  readonly arrival: Arrival;
  readonly caller: Caller;
  readonly typed: Typed;
  /** Whether a line where it was asked says that the answer went elsewhere; a press has its own words. */
  readonly note: boolean;
}

export async function converseInTeams(desk: Desk, { arrival, caller, typed, note }: Said): Promise<void> {
  const { reference } = arrival;
  const alone = reference.kind === "personal";
  desk.border.showTyping(reference).catch((error) => desk.log.debug({ err: error }, "typing could not be shown"));
  const reply = await converse(desk.flows, {
    caller,
    asked: { ...typed, threadKeys: memoryKeys(arrival), now: desk.clock() },
    spot: alone
      ? { kind: "alone" }
      : {
          kind: "among_others",
          channelId: reference.conversationId,
          exposure: async () => (await readershipOf(desk, reference)).exposure,
        },
    ...(alone ? {} : { elsewhereKeys: [chatKey(arrival)] }),
    ...(alone && { claimAs: `Microsoft Teams ${homeOf(desk, reference)}` }),
  });
  const messages = messagesOf(desk, arrival, reply);
  if (reply.kind === "answer" && reply.where === "channel") return postHere(desk, arrival, messages);
  await postPrivately(desk, arrival, messages, { note });
}

function messagesOf(desk: Desk, arrival: Arrival, reply: Reply): readonly Outgoing[] {
  if (reply.kind === "words") return [{ text: reply.text }];
  const offered = offersCard(reply, arrival.reference);
  return [desk.rendering.renderTeams(reply.answer), ...(offered ? [offered] : [])];
}
