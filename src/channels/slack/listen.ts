/** What Slack can say -> the listener for it, one file each. */
import type { App } from "@slack/bolt";
import { verbPattern } from "../../presentation/verb.ts";
import { channelEventNames } from "./channel-events.ts";
import type { Desk } from "./desk.ts";
import { onChannelChanged } from "./listeners/channel-changed.ts";
import { onCommand } from "./listeners/command.ts";
import { onDeparted } from "./listeners/departed.ts";
import { onDirectMessage } from "./listeners/direct-message.ts";
import { onHomeOpened } from "./listeners/home-opened.ts";
import { onMention } from "./listeners/mention.ts";
import { onPress } from "./listeners/press.ts";
import { onSubmit } from "./listeners/submit.ts";
import { slashCommand } from "./slash-command.ts";

export function listen(app: App, desk: Desk): void {
  app.command(slashCommand, onCommand(desk));
  app.event("app_mention", onMention(desk));
  app.event("message", onDirectMessage(desk));
  app.event("app_home_opened", onHomeOpened(desk));
  app.event("app_uninstalled", onDeparted(desk));
  app.event("tokens_revoked", onDeparted(desk));
  for (const event of channelEventNames) app.event(event, onChannelChanged(desk));
  app.action(verbPattern, onPress(desk));
  app.view(verbPattern, onSubmit(desk));
  // The worker that fed the listener tells the asker, writes the log and closes the row.
  app.error((error) => Promise.reject(error));
}
