/** The first words in a new chat: what can be asked, or, while the tenant is nobody's, the line that changes it. */
import { refusals } from "../../app/refusals.ts";
import type { Outgoing } from "../../app/send.ts";
import { button } from "../../presentation/teams/buttons.ts";
import { suggestedPrompts } from "../suggested-questions.ts";
import type { TeamsReference } from "./border.ts";
import { suggestedKind } from "./buttons.ts";
import { type Desk, homeOf } from "./desk.ts";
import { smallCard } from "./small-card.ts";

const words =
  "I am Holdfast. Type health and the name of an account to see how it is doing and what to do, " +
  "or ask me why retention moved. For a start:";

export function greeting(): Outgoing {
  const buttons = suggestedPrompts.map(({ title, message }) => button(title, suggestedKind, { q: message }));
  return smallCard([{ words, buttons }]);
}

export function claimFirst(desk: Desk, reference: TeamsReference): Outgoing {
  const workspace = { platform: "teams", workspaceId: homeOf(desk, reference) } as const;
  return { text: `I am Holdfast. ${refusals.unclaimed(workspace).text}` };
}
