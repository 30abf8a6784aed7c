/** The app was removed or its token withdrawn -> its letters wait; the inbox keeps the event, the answers stay stored. */
import { list, record } from "../../untrusted.ts";
import type { Desk } from "../desk.ts";

export const onDeparted =
  (desk: Desk) =>
  async ({ event }: { readonly event: { readonly type: string } }): Promise<void> => {
    if (event.type === "tokens_revoked" && !namesABot(event)) return;
    desk.log.warn(
      { event: event.type, team: desk.team.id },
      "Slack says the app was removed or its token withdrawn; install it again and set SLACK_BOT_TOKEN anew",
    );
    const reason = event.type === "tokens_revoked" ? "the bot's token was revoked" : "the app was removed";
    await desk.flows.departures.workspaceShut({ platform: "slack", workspaceId: desk.team.id }, reason);
  };

/** A person's token, of which we hold none, is told of by the same event. */
function namesABot(event: object): boolean {
  const { tokens } = record(event);
  return tokens === undefined || list(record(tokens).bot).length > 0;
}
