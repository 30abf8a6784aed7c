/** How answers become Teams messages: given from outside, so that a test can hand in what Teams would refuse. */
import type { Answer } from "../../answers/answer.ts";
import type { Outgoing } from "../../app/send.ts";
import { renderTeams, renderTeamsReceipt, type TeamsMessage } from "../../presentation/teams/render.ts";

export interface Rendering {
  /** Without a Share button: where to is not the document's to know, so that this channel adds its own. */
  renderTeams(answer: Answer): Outgoing;
  renderReceipt(answer: Answer, receiptId: string): Outgoing;
  /** Empty = within Teams' limits. */
  problems(cards: readonly object[]): readonly unknown[];
}

/** The product's own. */
export const teamsRendering: Rendering = {
  renderTeams: (answer) => outgoing(renderTeams(answer, { share: false })),
  renderReceipt: (answer, receiptId) => outgoing(renderTeamsReceipt(answer, receiptId)),
  problems: () => [],
};

function outgoing({ text, cards }: TeamsMessage): Outgoing {
  return { text, blocks: cards };
}
