/** A sentence with slots -> the words a reader sees, and back to the facts it rests on. */
import { HoldfastError } from "../core/error.ts";
import type { Fact, Sentence } from "./answer.ts";

const slot = /\{(f\d+)\}/g;

export function sentence(text: string): Sentence {
  return { text, facts: [...new Set([...text.matchAll(slot)].map(([, id = ""]) => id))] };
}

/**
 * `show` is how a surface writes a fact; without it, its display.
 * @throws HoldfastError `unknown_fact` when a slot names a fact that the document does not hold.
 */
export function fill(
  text: string,
  facts: ReadonlyMap<string, Fact>,
  show: (fact: Fact) => string = ({ display }) => display,
): string {
  return text.replace(slot, (_, id: string) => show(factOf(facts, id)));
}

export function factOf(facts: ReadonlyMap<string, Fact>, id: string): Fact {
  const fact = facts.get(id);
  if (fact !== undefined) return fact;
  throw new HoldfastError(
    "unknown_fact",
    `This answer speaks of a figure "${id}" that it does not hold.`,
    "Ask the question again; if it happens twice, report the answer's id.",
  );
}

export function factsById(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  return new Map(facts.map((fact) => [fact.id, fact]));
}
