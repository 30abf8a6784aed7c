/** Somebody opens the bot's messages -> up to four questions to start with. */
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { suggestedPrompts } from "../../suggested-questions.ts";
import type { Desk } from "../desk.ts";

export const onHomeOpened =
  (desk: Desk) =>
  async ({ event, client }: SlackEventMiddlewareArgs<"app_home_opened"> & AllMiddlewareArgs): Promise<void> => {
    if (event.tab !== "messages") return;
    try {
      // Without thread_ts: with it the call fails without saying so (platforms.md).
      await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts: [...suggestedPrompts] });
    } catch (error) {
      desk.log.warn(
        { err: error, user: event.user },
        "the suggested questions could not be set; nobody waits for them",
      );
    }
  };
