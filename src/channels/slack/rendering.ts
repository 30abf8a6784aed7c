/** How answers become Slack messages: given from outside, so that a test can hand in what Slack would refuse. */
import type { Answer } from "../../answers/answer.ts";
import type { Outgoing } from "../../app/send.ts";
import { renderSlack, renderSlackReceipt } from "../../presentation/slack/render.ts";
import { validateBlocks } from "../../presentation/slack/validate.ts";

export interface Rendering {
  /** `share`: whether the Share button is offered. */
  renderSlack(answer: Answer, options: { readonly share: boolean }): Outgoing;
  renderReceipt(answer: Answer, receiptId: string): Outgoing;
  /** Empty = within Slack's limits. */
  validateBlocks(blocks: readonly object[]): readonly unknown[];
}

/** The product's own. */
export const slackRendering: Rendering = { renderSlack, renderReceipt: renderSlackReceipt, validateBlocks };
