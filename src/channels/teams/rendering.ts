/** How answers become Teams messages: given from outside, so that a test can hand in what Teams would refuse. */
import type { Answer } from "../../answers/answer.ts";
import type { Outgoing } from "../../app/send.ts";
import { type Card, cardOf } from "../../presentation/card.ts";
import { fallbackText } from "../../presentation/fallback-text.ts";
import { receiptCard } from "../../presentation/receipt-card.ts";
import { renderTeams, renderTeamsReceipt, type TeamsMessage } from "../../presentation/teams/render.ts";
import { validateCard } from "../../presentation/teams/validate.ts";

export interface Rendering {
  /** Without a Share button: where to is not the document's to know, so that this channel adds its own. */
  renderTeams(answer: Answer): Outgoing;
  renderReceipt(answer: Answer, receiptId: string): Outgoing;
  /** Empty = within Teams' limits. */
  problems(cards: readonly object[]): readonly unknown[];
}

/** The product's own. */
export const teamsRendering: Rendering = {
  renderTeams: (answer) => outgoing(renderTeams(answer, { share: false }), cardOf(answer)),
  renderReceipt: (answer, id) => outgoing(renderTeamsReceipt(answer, id), receiptCard(answer, id)),
  problems: (cards) => cards.flatMap(validateCard),
};

function outgoing({ text, cards, degraded }: TeamsMessage, card: Card): Outgoing {
  return { text, whole: fallbackText(card), blocks: cards, ...(degraded && { degraded }) };
}
