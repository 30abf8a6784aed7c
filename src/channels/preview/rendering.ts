/** An answer or its arithmetic -> what Slack and what Teams would show of it, asked in a channel that nobody opened for answers. */
import type { Answer } from "../../answers/answer.ts";
import { renderSlack, renderSlackReceipt, type SlackMessage } from "../../presentation/slack/render.ts";
import { renderTeams, renderTeamsReceipt } from "../../presentation/teams/render.ts";
import type { TeamsReference } from "../teams/border.ts";
import { offersCard } from "../teams/offers-card.ts";
import type { SlackRendering, TeamsRendering } from "./api.ts";

interface Drawn {
  readonly slack: SlackRendering;
  readonly teams: TeamsRendering;
}

/** The one place where Share is offered. Slack's stands under the answer; Teams' in a card that follows it. */
export function drawAnswer(answer: Answer, { share }: { readonly share: boolean }): Drawn {
  const { text, cards } = renderTeams(answer, { share: false });
  const offers = { share, openChannel: false, digestForm: false, demoExits: [] };
  const beside = offersCard({ answer, offers }, someChannel)?.blocks ?? [];
  // Without cards the text is the answer, and a card beside it would stand in its place.
  const drawn = cards.length === 0 ? [] : [...cards, ...beside];
  return { slack: posted(renderSlack(answer, { share })), teams: { text, cards: drawn } };
}

/** @throws HoldfastError `unknown_receipt` when the document has no such receipt. */
export function drawReceipt(answer: Answer, receiptId: string): Drawn {
  const { text, cards } = renderTeamsReceipt(answer, receiptId);
  return { slack: posted(renderSlackReceipt(answer, receiptId)), teams: { text, cards } };
}

function posted({ text, blocks }: SlackMessage): SlackRendering {
  return { text, ...(blocks && { blocks }) };
}

const someChannel: TeamsReference = {
  tenantId: "preview",
  serviceUrl: "",
  conversationId: "preview",
  threadId: null,
  kind: "channel",
  bot: { id: "preview", name: "Holdfast" },
};
