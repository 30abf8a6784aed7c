/** The organisation's own words (segments, regions, plans, owners) -> a book that finds them in a question. */

import { type KnownWords, knownWords } from "./known-words.ts";
import { type PhraseBook, phraseBook } from "./lexicon/phrase-book.ts";
import type { NameIndex } from "./names/name-index.ts";
import type { Vocabulary } from "./question.ts";
import { wordsOf } from "./tokens.ts";

export interface OwnTerm {
  readonly kind: "segment" | "owner";
  /** As stored. */
  readonly value: string;
}

export interface VocabularyBook {
  readonly own: PhraseBook<OwnTerm>;
  readonly known: KnownWords;
}

const compiled = new WeakMap<Vocabulary, VocabularyBook>();
const ordinary = knownWords([]);

/** A word of the language itself, whatever the organisation calls its things. */
export function isOrdinary(word: string): boolean {
  return ordinary.has(word);
}

/** Compiled once per vocabulary object. */
export function vocabularyBook(vocabulary: Vocabulary, index: NameIndex): VocabularyBook {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const own = phraseBook([...scopePhrases(vocabulary), ...ownerPhrases(vocabulary.owners, index)]);
  const book = { own, known: knownWords(own.words) };
  compiled.set(vocabulary, book);
  return book;
}

function scopePhrases({ regions, segments, plans }: Vocabulary): readonly (readonly [string, OwnTerm])[] {
  const terms = [...regions, ...segments, ...plans].map((value): OwnTerm => ({ kind: "segment", value }));
  const plural = terms.map((term) => [`${term.value}s`, term] as const);
  const beside = [
    ...segments.map((value) => besideNoun(value, "segment")),
    ...plans.flatMap((value) => [besideNoun(value, "plan"), besideNoun(value, "tier")]),
  ];
  return [...terms.map((term) => [term.value, term] as const), ...plural, ...beside];
}

/** What is called as an ordinary word is called, "Growth", is meant beside the noun, however it is written. */
function besideNoun(value: string, noun: string): readonly [string, OwnTerm] {
  return [`${value} ${noun}`, { kind: "segment", value }];
}

/** What makes clear that an owner follows, whoever else is called so. */
const ownedBy = ["owned by", "managed by", "owner", "csm"];

/** Full names, and those single names that only one owner has: alone when no account has them too. */
function ownerPhrases(owners: readonly string[], index: NameIndex): readonly (readonly [string, OwnTerm])[] {
  const bearers = new Map<string, Set<string>>();
  for (const owner of owners) {
    for (const { word } of wordsOf(owner)) bearers.set(word, (bearers.get(word) ?? new Set()).add(owner));
  }
  const full = owners.map((value) => [value, { kind: "owner", value }] as const);
  const single = [...bearers].flatMap(([word, names]) => {
    const [value] = names;
    if (names.size > 1 || value === undefined) return [];
    const alone = isOrdinary(word) || index.hasWord(word) ? [] : [word];
    const introduced = ownedBy.map((words) => `${words} ${word}`);
    return [...alone, ...introduced].map((phrase) => [phrase, { kind: "owner", value }] as const);
  });
  return [...full, ...single];
}
