/** The plain words and the facts' own labels -> which words may stand beside which slots, and which slots beside each other. */
import type { Fact } from "../../answers/answer.ts";
import { isChange } from "../request/change.ts";
import type { Offer } from "../request/material.ts";
import { bareBonds, beingBonds, nameBonds, periodBonds, placeBonds, prepositionBonds } from "./bonds.ts";
import { besides, chainedTo, type Slot } from "./nearest.ts";
import { type Sentence, sentencesOf } from "./tokens.ts";
import { conditions, kin, linkingWords, pairing, prepositions } from "./words.ts";

export interface Ties {
  /** Word -> ids of the slots it may stand nearest to. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly prepositions: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  readonly beings: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly periods: ReadonlySet<string>;
  readonly must: readonly Sentence[];
  readonly all: readonly Sentence[];
}

export function tiesOf({ material, facts, slots }: Offer): Ties {
  const read = (must: boolean) =>
    material.statements.filter((one) => one.must === must).flatMap(({ text }) => sentencesOf(text));
  const must = read(true);
  const all = [...must, ...read(false)];
  return {
    words: wordTies(
      all,
      [...facts.values()].filter(({ id }) => slots.has(`{${id}}`)),
    ),
    prepositions: new Set(all.flatMap(prepositionBonds).map(({ text }) => text)),
    bare: new Set(all.flatMap((sentence) => bareBonds(sentence, facts)).map(({ text }) => text)),
    beings: new Set(all.flatMap((sentence) => beingBonds(sentence, facts)).map(({ text }) => text)),
    places: new Set(all.flatMap((sentence) => placeBonds(sentence, facts))),
    names: new Set(all.flatMap((sentence) => nameBonds(sentence, facts))),
    periods: new Set(all.flatMap((sentence) => periodBonds(sentence, facts))),
    must,
    all,
  };
}

function wordTies(sentences: readonly Sentence[], facts: readonly Fact[]): Ties["words"] {
  const ties = new Map<string, Set<string>>();
  const tie = (word: string, id: string) => {
    for (const one of [word, ...kinOf(word)]) ties.set(one, (ties.get(one) ?? new Set()).add(id));
  };
  for (const sentence of sentences) {
    for (const [at, token] of sentence.entries()) {
      if (token.kind !== "word") continue;
      for (const { id } of saidOf(sentence, at)) tie(token.word, id);
    }
  }
  for (const fact of facts) for (const word of ownWords(fact)) tie(word, fact.id);
  return ties;
}

const chains = (word: string) => prepositions.has(word) && !pairing.has(word);

function saidOf(sentence: Sentence, at: number): readonly Slot[] {
  const beside = besides(sentence, at);
  const next = beside.find((slot) => sentence.indexOf(slot) > at);
  return next === undefined ? beside : [...beside, ...chainedTo(sentence, next, chains)];
}

/** Of its label, and of its subject where that is a figure: a name is said by a slot. A change of NRR is not an NRR. */
function ownWords({ label, subject }: Fact): readonly string[] {
  if (isChange(label)) return ["change"];
  const own = subject.type === "metric" ? `${label} ${subject.name}` : label.replaceAll(subject.name, "");
  return (own.toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []).filter(
    (word) => !linkingWords.has(word) && !conditions.has(word),
  );
}

function kinOf(word: string): readonly string[] {
  return kin.flatMap((family) => (family.has(word) ? [...family] : []));
}
