/** Words and buttons of our own -> a card like those of the answers. */
import type { Outgoing } from "../../app/send.ts";
import { literal, richText } from "../../presentation/teams/text.ts";
import { verbOf } from "./buttons.ts";

export interface CardPart {
  readonly words: string;
  readonly buttons: readonly object[];
}

export function smallCard(parts: readonly CardPart[]): Outgoing {
  const body = parts.flatMap(({ words, buttons }) => [richText(words), { type: "ActionSet", actions: buttons }]);
  const card = {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    body,
  };
  return { text: parts.map(({ words }) => words).join("\n"), blocks: [card] };
}

/** An old client sends a message instead, whose value has to say the verb as well. */
export function button(title: string, kind: string, data: object): object {
  const verb = verbOf(kind);
  const fallback = { type: "Action.Submit", title: literal(title), data: { ...data, verb } };
  return { type: "Action.Execute", title: literal(title), verb, data, fallback };
}
