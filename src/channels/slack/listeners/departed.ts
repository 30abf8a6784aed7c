/** The app was removed or its token withdrawn -> a line in the log; the inbox keeps the event, the answers stay stored. */
import type { Desk } from "../desk.ts";

export const onDeparted =
  (desk: Desk) =>
  async ({ event }: { readonly event: { readonly type: string } }): Promise<void> => {
    desk.log.warn(
      { event: event.type, team: desk.team.id },
      "Slack says the app was removed or its token withdrawn; install it again and set SLACK_BOT_TOKEN anew",
    );
  };
