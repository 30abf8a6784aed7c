/** A Slack message -> the part of it that is posted. */
import type { SlackMessage } from "../../presentation/slack/render.ts";
import type { SlackRendering } from "./api.ts";

export function slackRendering({ text, blocks }: SlackMessage): SlackRendering {
  return { text, ...(blocks && { blocks }) };
}
