/** An Answer document -> a Teams message: Adaptive Cards within Teams' limits, and always a text that says the same. */
import type { Answer } from "../../answers/answer.ts";
import { type Card, cardOf } from "../card.ts";
import type { Problem } from "../checks.ts";
import { fallbackText } from "../fallback-text.ts";
import { teamsLimits } from "../limits.ts";
import { receiptCard } from "../receipt-card.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { adaptiveCards } from "./card-bodies.ts";
import { divided } from "./divided.ts";
import { bytesOf } from "./size.ts";
import { validateCard } from "./validate.ts";

const ellipsis = "…";

export interface TeamsMessage {
  /**
   * What a notification shows: the headline. All there is, and all of it, when there are no cards.
   * Plain: as a message it goes out with `textFormat: "plain"`, as nothing in it is escaped.
   */
  readonly text: string;
  /** One, or as many as keep each within the budget of a message: each is sent as a message of its own, in this order. */
  readonly cards: readonly AdaptiveCard[];
  /** Why there are no cards: to be logged by whoever sends. */
  readonly degraded?: readonly Problem[];
}

export interface TeamsOptions {
  /** false where the answer may not be shared: the button is then left out. */
  readonly share?: boolean;
}

export function renderTeams(answer: Answer, { share = true }: TeamsOptions = {}): TeamsMessage {
  const card = cardOf(answer);
  const actions = share ? card.actions : card.actions.filter(({ kind }) => kind !== "share");
  return messageOf({ ...card, actions });
}

/** @throws HoldfastError `unknown_receipt` when the document has no such receipt. */
export function renderTeamsReceipt(answer: Answer, receiptId: string): TeamsMessage {
  return messageOf(receiptCard(answer, receiptId));
}

function messageOf(card: Card): TeamsMessage {
  const cards = adaptiveCards(card);
  const degraded = cards.flatMap(validateCard);
  if (degraded.length > 0) return { text: fallbackText(card), cards: [], degraded };
  return { text: notice(card.headline.join(" ")), cards };
}

/** Cut between words: all of it stands in the card. */
function notice(text: string): string {
  const [first = "", ...more] = divided(text, teamsLimits.textBytes.max - bytesOf(ellipsis));
  return more.length === 0 ? first : `${first.trimEnd()}${ellipsis}`;
}
