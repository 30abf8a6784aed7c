/** The Slack bot with everything bound to the store. */
import { slackRendering } from "../channels/slack/rendering.ts";
import { startSlack } from "../channels/slack/start.ts";
import type { SlackConfig } from "../config.ts";
import type { ChatRun, RunningChannel } from "./channel.ts";
import { chatFlows } from "./chat-flows.ts";

export async function runSlack(
  slack: SlackConfig,
  { db, readNames, log, tell, clock, leaseSeconds, words }: ChatRun,
): Promise<RunningChannel> {
  const flows = chatFlows(db, "slack", { readNames, words, leaseSeconds });
  const bot = await startSlack({ config: slack, flows, rendering: slackRendering, log, clock });
  if (bot.handle === null) tell("Connected to Slack by Socket Mode.");
  return {
    name: "Slack",
    workspace: { platform: "slack", externalId: bot.team.id },
    path: "/slack/",
    handle: bot.handle,
    courier: bot.courier,
    stop: () => bot.stop(),
  };
}
