/** What a person said in Teams -> the reply, delivered to those who may read it. */

import type { Asker, Caller } from "../../app/authorise.ts";
import { type Answered, answerFor, converse, type Reply, type Said } from "../../app/converse.ts";
import type { Typed } from "../typed.ts";
import type { Arrival } from "./border.ts";
import { postHere, postPrivately } from "./deliver.ts";
import { type Desk, homeOf } from "./desk.ts";
import { hereOf } from "./here.ts";
import { chatKey, memoryKeys } from "./memory-keys.ts";
import { type Message, ofAnswer, ofWords } from "./message.ts";
import { offersCard } from "./offers-card.ts";
import { editCards } from "./post.ts";
import { readershipOf } from "./readership.ts";
import type { Standings } from "./say.ts";

export interface SaidInTeams {
  readonly arrival: Arrival;
  readonly caller: Caller;
  /** Given for whoever is admitted already: the presser of a button. */
  readonly admitted?: Asker;
  readonly typed: Typed;
  /** Whether a line where it was asked says that the answer went elsewhere; a press has its own words. */
  readonly note: boolean;
}

export async function converseInTeams(
  desk: Desk,
  { arrival, caller, admitted, typed, note }: SaidInTeams,
): Promise<void> {
  const { reference } = arrival;
  const alone = reference.kind === "personal";
  desk.border.showTyping(reference).catch((error) => desk.log.debug({ err: error }, "typing could not be shown"));
  const here = hereOf(desk, arrival);
  const said: Said = {
    caller,
    asked: { ...typed, threadKeys: memoryKeys(arrival), now: desk.clock() },
    spot: alone
      ? { kind: "alone" }
      : {
          kind: "among_others",
          channelId: reference.conversationId,
          exposure: async () => (await readershipOf(desk, reference)).exposure,
        },
    ...(here && { here }),
    ...(alone ? {} : { elsewhereKeys: [chatKey(arrival)] }),
    ...(alone && { claimAs: `Microsoft Teams ${homeOf(desk, reference)}` }),
  };
  const reply = await (admitted ? answerFor(desk.flows, admitted, said) : converse(desk.flows, said));
  const messages = messagesOf(desk, arrival, reply);
  const among = reply.kind === "answer" && reply.where === "channel";
  const standings = await (among
    ? postHere(desk, arrival, messages)
    : postPrivately(desk, arrival, messages, { note }));
  if (reply.kind === "answer") editOncePhrased(desk, arrival, reply, standings);
}

/** What is offered stands below the answer in a card of its own: its Share names the answer, and becomes the new one's. */
function editOncePhrased(desk: Desk, arrival: Arrival, reply: Answered, [answer, offers]: Standings): void {
  if (!answer) return;
  desk.flows.words.whenPhrased(reply.scope, reply.answer, async (phrased) => {
    const [inWords, offered] = messagesOf(desk, arrival, { ...reply, answer: phrased });
    if (inWords) await editCards(desk, answer, inWords.shown);
    if (offers && offered) await editCards(desk, offers, offered.shown);
  });
}

function messagesOf(desk: Desk, arrival: Arrival, reply: Reply): readonly Message[] {
  if (reply.kind === "words") return [ofWords({ text: reply.text })];
  const offered = offersCard(reply, arrival.reference);
  return [ofAnswer(desk, reply.answer), ...(offered ? [{ shown: offered, kept: null }] : [])];
}
