/** Every word the gate knows, as one book; a word that is in none of the tables is known only from the facts. */
import { stem } from "../text/stem.ts";
import { directions } from "./directions.ts";
import { forbidden } from "./forbidden.ts";
import { metricTerms } from "./metrics.ts";
import { PhraseBook } from "./phrase-book.ts";
import { joining, ordinary, prepositions } from "./plain.ts";
import { states } from "./states.ts";
import type { Term } from "./term.ts";
import { causes, extremes, quantities, roles, things } from "./things.ts";

/** "owned by" is the role of an owner. */
function synonyms(words: string): readonly string[] {
  return words.split("|").slice(1);
}

const ranks = ["second", "third", "fourth", "fifth"];
const before =
  "previous|previously|prior|before|earlier|formerly|the period before|the month before|the quarter before|the year before|previous period|previous quarter|previous month|used to be";
const change = "a change of|change of|a move of|a difference of|a swing of|change|difference|delta";
const about = "about|roughly|around|nearly|approximately|some|circa|~|almost|approx";
const pronouns = "it|its|they|their|them|the account|this account|the customer|this customer";

type Table = readonly (readonly [Term, string])[];

/** What stands earlier wins where two tables hold the same phrase. */
const tables: readonly Table[] = [
  metricTerms.map(({ id, phrases }) => [{ is: "metric", id }, phrases]),
  directions,
  [[{ is: "part", part: "before" }, before]],
  [[{ is: "change" }, change]],
  [[{ is: "about" }, about]],
  [[{ is: "pronoun" }, pronouns]],
  causes.map(([of, words]) => [{ is: "cause", of }, words]),
  extremes.map(([end, words]) => [{ is: "extreme", end }, words]),
  ranks.map((word, at) => [{ is: "rank", rank: at + 2 }, word]),
  quantities.map(([of, words]) => [{ is: "quantity", of }, words]),
  states.flatMap(([said, codes]) => [[{ is: "state", stems: codes.split("|") }, said]] as const),
  forbidden.map(([why, words]) => [{ is: "forbidden", why }, words]),
  roles.map((words) => [{ is: "role", stems: [words.split("|")[0] ?? words, ...synonyms(words)] }, words]),
  things.map((words) => [{ is: "thing", id: words.split("|")[0] ?? words }, words]),
  prepositions.split("|").map((word) => [{ is: "preposition", word }, word]),
  [[{ is: "joining" }, joining]],
  [[{ is: "ordinary" }, ordinary]],
];

export const lexicon = new PhraseBook<Term>();
for (const [term, phrases] of tables.flat()) {
  for (const phrase of phrases.split("|")) lexicon.add(phrase.split(" ").map(stem), term);
}

/** Whether a word by itself is one of ours: such a name counts only with its capital. */
export function isOurs(word: string): boolean {
  return lexicon.longestAt([stem(word)], 0) !== undefined;
}
