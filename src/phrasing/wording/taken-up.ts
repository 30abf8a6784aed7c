/** A model's sentence beside the statements that its slots come from -> whether it keeps them together with what they were said of. */
import type { Fact } from "../../answers/answer.ts";
import { prepositionBonds } from "./bonds.ts";
import type { Ties } from "./ties.ts";
import type { Sentence } from "./tokens.ts";
import { kin, linkingWords, prepositions } from "./words.ts";

type Facts = ReadonlyMap<string, Fact>;

/** "Since {f15} a payment failed" is taken up whole or not at all: "it is falling since {f15}" would be another statement. */
export function halfTaken(sentence: Sentence, { must, all }: Ties, facts: Facts): readonly string[] {
  const due = new Set(must.flatMap(slotsOf));
  const besides = all.filter((one) => !must.includes(one));
  const said = new Set([...slotsOf(sentence), ...contentOf(sentence)]);
  const isTaken = (one: Sentence) =>
    slotsOf(one).some((id) => said.has(id) && !due.has(id) && facts.get(id)?.kind !== "name");
  const isWhole = (one: Sentence) => [...slotsOf(one), ...contentOf(one)].every((part) => said.has(part));
  const half = besides.some((one) => isTaken(one) && !isWhole(one));
  return half ? ["A statement that may be left out is taken up in part."] : [];
}

/** "for {f8}": only in a sentence that has more of a statement which says it than the slot. */
export function ledAway(sentence: Sentence, { all }: Ties): readonly string[] {
  const parts = [...slotsOf(sentence), ...contentOf(sentence)];
  return prepositionBonds(sentence).flatMap(({ text, slot, preposition }) => {
    const saying = all.filter((one) => prepositionBonds(one).some((bond) => bond.text === text));
    const stays = saying.some((one) => {
      const others = new Set([...slotsOf(one), ...contentOf(one)].filter((part) => part !== slot));
      return others.size === 0 || parts.some((part) => others.has(part));
    });
    return saying.length === 0 || stays ? [] : [`The word "${preposition}" leads to a slot of another statement.`];
  });
}

function slotsOf(sentence: Sentence): readonly string[] {
  return sentence.flatMap((token) => (token.kind === "slot" ? [token.id] : []));
}

/** What says something by itself, by the first of its kin. */
function contentOf(sentence: Sentence): readonly string[] {
  return sentence.flatMap((token) => {
    if (token.kind !== "word" || linkingWords.has(token.word) || prepositions.has(token.word)) return [];
    const [first] = kin.find((family) => family.has(token.word)) ?? [];
    return [first ?? token.word];
  });
}
