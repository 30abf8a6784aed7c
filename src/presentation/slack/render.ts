/** An Answer document -> a Slack message: blocks where they are valid, and always a text that says the same. */
import type { Answer } from "../../answers/answer.ts";
import { type Card, cardOf } from "../card.ts";
import type { Problem } from "../checks.ts";
import { fallbackText } from "../fallback-text.ts";
import { slackLimits } from "../limits.ts";
import { receiptCard } from "../receipt-card.ts";
import type { Block } from "./block.ts";
import { cardBlocks } from "./card-blocks.ts";
import { escapeEntities, escapeMrkdwn } from "./escape.ts";
import { validateBlocks } from "./validate.ts";

export interface SlackMessage {
  /** What a notification shows beside blocks, entities escaped; all there is, as `whole`, when there are none. */
  readonly text: string;
  /** All of it as mrkdwn without marks of its own: what is sent when Slack refuses the blocks. */
  readonly whole: string;
  readonly blocks?: readonly Block[];
  /** Why there are no blocks: to be logged by whoever sends. */
  readonly degraded?: readonly Problem[];
}

export interface SlackOptions {
  /** false where the answer may not be shared: the button is then left out. */
  readonly share?: boolean;
}

export function renderSlack(answer: Answer, { share = true }: SlackOptions = {}): SlackMessage {
  const card = cardOf(answer);
  const actions = share ? card.actions : card.actions.filter(({ kind }) => kind !== "share");
  return messageOf({ ...card, actions });
}

/** @throws HoldfastError `unknown_receipt` when the document has no such receipt. */
export function renderSlackReceipt(answer: Answer, receiptId: string): SlackMessage {
  return messageOf(receiptCard(answer, receiptId));
}

function messageOf(card: Card): SlackMessage {
  const blocks = cardBlocks(card);
  const degraded = validateBlocks(blocks);
  const said = fallbackText(card);
  const whole = escapeMrkdwn(said);
  if (degraded.length > 0) return { text: whole, whole, degraded };
  const full = escapeEntities(said);
  // Beside blocks the text is what a notification shows: a long one is cut to the answer itself.
  const text = full.length <= slackLimits.messageText.max ? full : escapeEntities(card.headline.join(" "));
  return { text, whole, blocks };
}
