/** A button that stands for a question -> that question asked by the presser. */
import { answerFor, type Reply } from "../../../app/converse.ts";
import { askedIn } from "../asked.ts";
import { isDirectMessage } from "../buttons.ts";
import { hereIn } from "../here.ts";
import { replyTo } from "../reply.ts";
import type { Press } from "./press.ts";

export async function pressAsk(press: Press, question: string): Promise<void> {
  const { desk, client, asker, place, channel, thread, caller } = press;
  const reply = await answerFor(desk.flows, asker, {
    caller,
    asked: askedIn(desk, { channel, user: caller.userId, thread }, { text: question, entry: "message" }),
    spot: { kind: isDirectMessage(channel) ? "alone" : "aside" },
    here: await hereIn(desk, client, { channel, user: caller.userId, name: press.channelName }),
  });
  // The way out of the demo stands under what was typed, not under every press.
  await replyTo(desk, place, withoutExits(reply));
}

function withoutExits(reply: Reply): Reply {
  return reply.kind === "answer" ? { ...reply, offers: { ...reply.offers, demoExits: [] } } : reply;
}
