/** A button that stands for a question -> that question asked by the presser. */
import { offersShare } from "../buttons.ts";
import { memoryKeys } from "../memory-keys.ts";
import { replyAnswer } from "../reply.ts";
import type { Press } from "./press.ts";

export async function pressAsk(press: Press, question: string): Promise<void> {
  const { desk, client, asker, place, channel, thread, caller } = press;
  const answer = await desk.flows.ask(asker, {
    text: question,
    entry: "message",
    threadKeys: memoryKeys({ team: caller.workspaceId, channel, user: caller.userId, thread }),
    now: desk.clock(),
  });
  const share = offersShare(channel, asker.role);
  await replyAnswer(desk, client, place, answer, { share, openChannel: false, demoExits: [] });
}
