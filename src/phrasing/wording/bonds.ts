/** A sentence -> what in it is tied to what, as strings that two sentences can be compared by. */
import type { Fact } from "../../answers/answer.ts";
import { closest, ledTo } from "./nearest.ts";
import type { Sentence } from "./tokens.ts";
import { beings, copulas, pairing, prepositions } from "./words.ts";

type Facts = ReadonlyMap<string, Fact>;

export interface Bond {
  readonly preposition: string;
  readonly slot: string;
  readonly text: string;
  /** The word before it; null after a slot, a mark, or nothing. */
  readonly after: string | null;
}

/** "from f1": the preposition and the slot it leads to; with the slot before it where the two are a pair: "f2 of f1". */
export function prepositionBonds(sentence: Sentence): readonly Bond[] {
  return sentence.flatMap((token, at) => {
    if (token.kind !== "word" || !prepositions.has(token.word)) return [];
    const led = ledTo(sentence, at, (word) => prepositions.has(word) || copulas.has(word));
    if (led === null) return [];
    const before = sentence[at - 1];
    const pair = pairing.has(token.word) && before?.kind === "slot" ? `${before.id} ` : "";
    // Behind an owner the form is the account's name: not what the statement's word leads to.
    const text = `${pair}${token.word} ${led.id}${led.form === "name" ? ":name" : ""}`;
    return [{ preposition: token.word, slot: led.id, text, after: before?.kind === "word" ? before.word : null }];
  });
}

export interface BareBond {
  readonly text: string;
  readonly slot: string;
  /** The word after the slot; null when none follows at once. */
  readonly word: string | null;
  /** The slot before the bracket; null for another mark. */
  readonly of: string | null;
}

/** ": f3", ", f4", "f6 ( f9": a figure that nothing but a mark ties to what it is the figure of. A name says by itself whose it is. */
export function bareBonds(sentence: Sentence, facts: Facts): readonly BareBond[] {
  return sentence.flatMap((token, at) => {
    if (token.kind !== "slot" || facts.get(token.id)?.kind === "name") return [];
    const [before, after] = [sentence[at - 1], sentence[at + 1]];
    if (before?.kind === "word") return [];
    const mark = before?.kind === "mark" ? before.mark : "";
    const owner = sentence[at - 2];
    const of = mark === "(" && owner?.kind === "slot" ? owner.id : null;
    const word = after?.kind === "word" ? after.word : null;
    return [{ text: `${of ?? ""} ${mark} ${token.id}`.trim(), slot: token.id, word, of }];
  });
}

/** "be f2": a figure that a form of to be makes the sentence's own. */
export function beingBonds(sentence: Sentence, facts: Facts): readonly BareBond[] {
  return sentence.flatMap((token, at) => {
    const [before, after] = [sentence[at - 1], sentence[at + 1]];
    if (token.kind !== "slot" || facts.get(token.id)?.kind === "name") return [];
    if (before?.kind !== "word" || !beings.has(before.word)) return [];
    const word = after?.kind === "word" ? after.word : null;
    return [{ text: `${before.word} ${token.id}`, slot: token.id, word, of: null }];
  });
}

/** "f4 in f10": a figure that a preposition places at a name. */
export function placeBonds(sentence: Sentence, facts: Facts): readonly string[] {
  return sentence.flatMap((token, at) => {
    const [before, after] = [sentence[at - 1], sentence[at + 1]];
    if (token.kind !== "word" || !prepositions.has(token.word)) return [];
    if (before?.kind !== "slot" || after?.kind !== "slot" || facts.get(after.id)?.kind !== "name") return [];
    return [`${before.id} ${after.id}`];
  });
}

/** "f9 of f6": a figure about one account, group or person, and the name nearest to it. */
export function nameBonds(sentence: Sentence, facts: Facts): readonly string[] {
  return bondsTo(sentence, facts, isOfOne, ({ kind }) => kind === "name");
}

/** "f1 in f4": a figure of a period, and the period nearest to it. */
export function periodBonds(sentence: Sentence, facts: Facts): readonly string[] {
  const says = (fact: Fact) =>
    fact.period !== undefined && (fact.kind === "text" || fact.kind === "date") && fact.metric === undefined;
  return bondsTo(sentence, facts, (fact) => fact.period !== undefined && !says(fact), says);
}

export function isOfOne({ subject: { type } }: Fact): boolean {
  return type !== "metric" && type !== "org";
}

function bondsTo(
  sentence: Sentence,
  facts: Facts,
  tied: (fact: Fact) => boolean,
  ties: (fact: Fact) => boolean,
): readonly string[] {
  const is = (test: (fact: Fact) => boolean) => (id: string) => {
    const fact = facts.get(id);
    return fact !== undefined && test(fact);
  };
  const isTied = is(tied);
  const isTie = is(ties);
  return sentence.flatMap((token, at) => {
    if (token.kind !== "slot" || !isTied(token.id) || isTie(token.id)) return [];
    return closest(sentence, at, ({ id }) => isTie(id)).map(({ id }) => `${token.id} ${id}`);
  });
}
