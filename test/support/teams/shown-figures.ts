/** A document and a client's conversation -> whether every figure of the one stands in the cards of the other. */
import { expect } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { until } from "../chat/until.ts";
import { cardText } from "./card-text.ts";
import type { Playground } from "./playground.ts";
import type { Posted } from "./playground-stream.ts";

export function postedIn({ posted }: Pick<Playground, "posted">, conversation: string, seen = 0): readonly Posted[] {
  return posted.slice(seen).filter((message) => message.conversation === conversation);
}

/** All words of the cards posted into `conversation` after the first `seen` messages. */
export function wordsOfCards(playground: Pick<Playground, "posted">, conversation: string, seen = 0): string {
  return postedIn(playground, conversation, seen)
    .flatMap(({ cards }) => cards.map(cardText))
    .join("\n");
}

/** What every rendering has to show: the facts of the headline and of the sections, by their displays. */
export function figures({ headline, sections, facts }: Answer): readonly string[] {
  const shown = new Set([...headline, ...sections].flatMap((part) => part.facts));
  return facts.filter(({ id }) => shown.has(id)).map(({ display }) => display.replace(/[ \u00a0\u202f]+/g, " "));
}

/** An answer may come in several cards: waits for them, and fails naming the figures that did not come. */
export async function expectShown(
  playground: Pick<Playground, "posted">,
  answer: Answer,
  { conversation, seen = 0 }: { readonly conversation: string; readonly seen?: number },
): Promise<void> {
  const missing = () => {
    const words = wordsOfCards(playground, conversation, seen);
    return figures(answer).filter((figure) => !words.includes(figure));
  };
  expect(figures(answer).length).toBeGreaterThan(2);
  await until("every figure", () => missing().length === 0).catch(() => undefined);
  expect(missing()).toEqual([]);
}
