/** `/health TEXT` -> a private answer at the command's own reply address; `/health claim CODE` ties the workspace. */

import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { converse } from "../../../app/converse.ts";
import { askedIn } from "../asked.ts";
import { isDirectMessage } from "../buttons.ts";
import type { Desk } from "../desk.ts";
import { hereIn } from "../here.ts";
import { plainText } from "../markup.ts";
import type { Place } from "../place.ts";
import { callerOf } from "../profile.ts";
import { replyTo } from "../reply.ts";

export const onCommand =
  (desk: Desk) =>
  async ({ command, client, context }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const { channel_id: channel, user_id: user } = command;
    const place: Place = { kind: "response_url", url: command.response_url, channel, user };
    const caller = await callerOf(desk, client, user);
    const reply = await converse(desk.flows, {
      caller,
      asked: askedIn(
        desk,
        { channel, user, thread: null },
        { text: plainText(command.text ?? "", context.botUserId ?? ""), entry: "command" },
      ),
      spot: { kind: isDirectMessage(channel) ? "alone" : "aside" },
      claimAs: desk.team.name,
      here: await hereIn(desk, client, { channel, user, name: command.channel_name }),
    });
    await replyTo(desk, place, reply);
  };
