/** Words and buttons of our own -> a card like those of the answers. */
import type { Outgoing } from "../../app/send.ts";
import type { ExecuteAction } from "../../presentation/teams/adaptive-card.ts";
import { cardOf } from "../../presentation/teams/envelope.ts";
import { richText } from "../../presentation/teams/text.ts";

export interface CardPart {
  readonly words: string;
  readonly buttons: readonly ExecuteAction[];
}

export function smallCard(parts: readonly CardPart[]): Outgoing {
  const body = parts.flatMap(({ words, buttons }) => [
    richText(words),
    { type: "ActionSet", actions: buttons } as const,
  ]);
  return { text: parts.map(({ words }) => words).join("\n"), blocks: [cardOf(body)] };
}
