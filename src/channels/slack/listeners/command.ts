/** `/health TEXT` -> a private answer at the command's own reply address; `/health claim CODE` ties the workspace. */

import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { admit, type Caller } from "../../../app/authorise.ts";
import { claim, claimCode } from "../../../app/claim.ts";
import { exitsFor } from "../../../app/leave-demo.ts";
import { escapeEntities } from "../../../presentation/slack/escape.ts";
import { offersShare } from "../buttons.ts";
import type { Desk } from "../flows.ts";
import { plainText } from "../markup.ts";
import { memoryKeys } from "../memory-keys.ts";
import { type Place, postTo } from "../place.ts";
import { callerOf } from "../profile.ts";
import { replyAnswer } from "../reply-answer.ts";

export const onCommand =
  (desk: Desk) =>
  async ({ command, client, context }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const { channel_id: channel, user_id: user } = command;
    const place: Place = { kind: "response_url", url: command.response_url, channel, user };
    const say = (text: string) => postTo(desk, client, place, { text: escapeEntities(text) });
    const caller = await callerOf(desk, client, user);
    const text = plainText(command.text ?? "", context.botUserId ?? "");
    const code = claimCode(text);
    if (code !== null) return say(await claim(desk.flows, caller, { code, workspaceName: desk.team.name }));
    const admission = await admit(desk.flows, caller);
    if (!admission.admitted) return say(admission.refusal.text);
    const { asker } = admission;
    const answer = await desk.flows.ask(asker, {
      text,
      entry: "command",
      threadKeys: keysOf(caller, channel),
      now: desk.clock(),
    });
    await replyAnswer(desk, client, place, answer, {
      share: offersShare(channel, asker.role),
      openChannel: false,
      demoExits: await exitsFor(desk.flows, caller, asker),
    });
  };

function keysOf(caller: Caller, channel: string): string[] {
  return memoryKeys({ team: caller.workspaceId, channel, user: caller.userId, thread: null });
}
