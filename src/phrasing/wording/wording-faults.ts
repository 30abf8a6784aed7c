/** A model's sentences beside the plain words -> what in them is tied otherwise, added or lost; for the model and for people, without a figure or a name. */
import type { Fact } from "../../answers/answer.ts";
import type { Offer } from "../request/material.ts";
import {
  type BareBond,
  type Bond,
  bareBonds,
  beingBonds,
  isOfOne,
  nameBonds,
  periodBonds,
  placeBonds,
  prepositionBonds,
} from "./bonds.ts";
import { lostOrAdded, repeated } from "./carried.ts";
import { nearest, type Slot } from "./nearest.ts";
import { halfTaken, ledAway } from "./taken-up.ts";
import { type Ties, tiesOf } from "./ties.ts";
import { type Sentence, sentencesOf } from "./tokens.ts";
import { linkingWords, plainPrepositions, prepositions } from "./words.ts";

export function wordingFaults(texts: readonly string[], offer: Offer): readonly string[] {
  const ties = tiesOf(offer);
  const sentences = texts.flatMap(sentencesOf);
  const ofEach = sentences.flatMap((sentence) => faultsOf(sentence, ties, offer));
  return [...new Set([...ofEach, ...lostOrAdded(sentences, ties), ...repeated(sentences, ties, offer.facts)])];
}

function faultsOf(sentence: Sentence, ties: Ties, { facts }: Offer): readonly string[] {
  if (!sentence.some(({ kind }) => kind === "slot")) return ["A sentence holds no slot at all."];
  return [
    ...strangeWords(sentence, ties),
    ...prepositionBonds(sentence).flatMap((bond) => {
      const fits =
        ties.prepositions.has(bond.text) ||
        leadsToPeriod(bond, facts) ||
        leadsAcross(bond, sentence, facts) ||
        isOfItsOwn(bond, ties);
      return fits ? [] : [`The word "${bond.preposition}" leads to another slot than in the statements.`];
    }),
    ...bareBonds(sentence, facts).flatMap((bond) => {
      const fits = ties.bare.has(bond.text) || isNamedAtOnce(bond, ties) || isOwnersOwn(bond, facts);
      return fits ? [] : ["A slot stands alone between marks, where the statements have it with words."];
    }),
    ...beingBonds(sentence, facts).flatMap((bond) => {
      const fits = ties.beings.has(bond.text) || isNamedAtOnce(bond, ties) || standsAlone(bond, ties);
      return fits ? [] : ["A sentence is said to be another figure than in the statements."];
    }),
    ...placeBonds(sentence, facts).flatMap((bond) => {
      return ties.places.has(bond) || sameSubject(bond, facts) ? [] : ["A figure is placed at another than its own."];
    }),
    ...nameBonds(sentence, facts).flatMap((bond) => {
      return ties.names.has(bond) || sameSubject(bond, facts)
        ? []
        : ["A figure stands beside the name of another than its own."];
    }),
    ...periodBonds(sentence, facts).flatMap((bond) => {
      return ties.periods.has(bond) || samePeriod(bond, facts)
        ? []
        : ["A figure stands beside another period than its own."];
    }),
    ...formFaults(sentence, facts),
    ...halfTaken(sentence, ties, facts),
    ...ledAway(sentence, ties),
  ];
}

/** Its words are quoted to it only where the statements have them: any other could be a name. */
function strangeWords(sentence: Sentence, { words }: Ties): readonly string[] {
  return sentence.flatMap((token, at) => {
    if (token.kind !== "word" || linkingWords.has(token.word)) return [];
    const tied = words.get(token.word);
    // Where one leads is seen to by its own bonds.
    if (prepositions.has(token.word) && (tied !== undefined || plainPrepositions.has(token.word))) return [];
    if (tied === undefined) return ["It uses a word that is neither in the statements nor a plain linking word."];
    const fits = nearest(sentence, at).every(({ id }) => tied.has(id));
    return fits ? [] : [`The word "${token.word}" stands beside another slot than in the statements.`];
  });
}

const ofPeriods = new Set(["over", "in", "for", "during", "on"]);

/** Which figures it is the period of is seen to by their own bonds. */
function leadsToPeriod({ preposition, slot }: Bond, facts: ReadonlyMap<string, Fact>): boolean {
  const fact = facts.get(slot);
  const isPeriod =
    fact?.period !== undefined && (fact.kind === "text" || fact.kind === "date") && fact.metric === undefined;
  return isPeriod && ofPeriods.has(preposition);
}

/** "from" the figure before "to" the one that has it for its previous, both in this sentence. */
function leadsAcross({ text, slot: id }: Bond, sentence: Sentence, facts: ReadonlyMap<string, Fact>): boolean {
  const here = sentence.flatMap((token) => (token.kind === "slot" ? [facts.get(token.id)] : []));
  if (text === `from ${id}`) return here.some((fact) => fact?.previous === id);
  const previous = facts.get(id)?.previous;
  return text === `to ${id}` && previous !== undefined && here.some((fact) => fact?.id === previous);
}

/** "a change of {f3}": a word that is tied to the slot leads to it. */
function isOfItsOwn({ text, slot, after }: Bond, { words }: Ties): boolean {
  return text === `of ${slot}` && after !== null && !prepositions.has(after) && (words.get(after)?.has(slot) ?? false);
}

/** ", {f5} a year": what it is follows. */
function isNamedAtOnce({ slot, word }: BareBond, { words }: Ties): boolean {
  return word !== null && !prepositions.has(word) && !linkingWords.has(word) && (words.get(word)?.has(slot) ?? false);
}

/** ", which is {f3}": the statements have it between marks. */
function standsAlone({ slot, text }: BareBond, { bare }: Ties): boolean {
  return !text.startsWith("be ") && [":", ",", "("].some((mark) => bare.has(`${mark} ${slot}`));
}

/** "{f6} ({f9})": behind the name that it is about. */
function isOwnersOwn({ of, slot }: BareBond, facts: ReadonlyMap<string, Fact>): boolean {
  return of !== null && facts.get(of)?.kind === "name" && sameSubject(`${of} ${slot}`, facts);
}

function pairOf(bond: string, facts: ReadonlyMap<string, Fact>): readonly (Fact | undefined)[] {
  return bond.split(" ").map((id) => facts.get(id));
}

function sameSubject(bond: string, facts: ReadonlyMap<string, Fact>): boolean {
  const [one, other] = pairOf(bond, facts);
  return (
    one !== undefined &&
    other !== undefined &&
    one.subject.id === other.subject.id &&
    one.subject.type === other.subject.type
  );
}

function samePeriod(bond: string, facts: ReadonlyMap<string, Fact>): boolean {
  const [one, other] = pairOf(bond, facts);
  return one?.period?.from === other?.period?.from && one?.period?.to === other?.period?.to;
}

/** "{f3:verb}" says that the subject of f3 rose or fell: beside the slot of another subject it would be said of that one. */
function formFaults(sentence: Sentence, facts: ReadonlyMap<string, Fact>): readonly string[] {
  const speaksOfAnother = (slot: Slot, near: Slot) => {
    const [fact, other] = [facts.get(slot.id), facts.get(near.id)];
    if (fact === undefined || other === undefined || !isOfOne(other)) return false;
    return other.subject.id !== fact.subject.id;
  };
  return sentence.flatMap((token, at) => {
    if (token.kind !== "slot" || token.form === null || token.form === "name") return [];
    const misplaced = nearest(sentence, at).some((near) => speaksOfAnother(token, near));
    return misplaced ? ["A word of direction stands beside a slot that it is not about."] : [];
  });
}
