/** The organisation's accounts -> an index that finds them by what people type. */
import { forgivenEdits } from "../../core/words/edit-distance.ts";
import type { VocabularyAccount } from "../question.ts";
import { closenessOrder, type Nearness, nearnessOf } from "./closeness.ts";
import { type NamedAccount, type NameEntry, nameEntries } from "./name-entries.ts";
import { compact, nameWords } from "./name-words.ts";
import { buildPostings, type SharedTrigrams } from "./postings.ts";
import { topOf } from "./top.ts";
import { similarityOf } from "./trigrams.ts";

export interface NameHit extends NamedAccount, Nearness {
  /** pg_trgm similarity of the folded names without legal forms, 0..1. */
  readonly score: number;
}

export interface NameIndex {
  /** Number of accounts. */
  readonly size: number;
  /** At most `limit` accounts, closest first, ties by id. Only `similar` ones below `similarFrom` are left out. */
  search(text: string, limit: number): readonly NameHit[];
  /** The accounts whose full name, or else whose name without legal form, is exactly these letters (see `compact`). */
  named(letters: string): readonly NamedAccount[];
  /** Whether some stored name holds this folded word. */
  hasWord(word: string): boolean;
}

/** pg_trgm.similarity_threshold's default. */
const similarFrom = 0.3;
/** How many entries per way of finding are looked at letter by letter: enough for ten candidates after merging aliases. */
const looked = 32;

/** Build once per version of the account list; about 1 KB an account. Not re-entrant, like everything here. */
export function buildNameIndex(accounts: readonly VocabularyAccount[]): NameIndex {
  const { entries, byFullName, byBaseName } = nameEntries(accounts);
  const postings = buildPostings(entries.map((entry) => entry.words));
  const lengths = Uint16Array.from(entries, (entry) => entry.letters.length);
  const words = new Set(entries.flatMap((entry) => entry.words));
  const named = (letters: string) => byFullName.get(letters) ?? byBaseName.get(letters) ?? [];

  const search = (text: string, limit: number): readonly NameHit[] => {
    const typed = nameWords(text);
    const found = postings.shared(typed.base);
    const scored = scoreOf(found, postings.sizes);
    const full = new Set(byFullName.get(compact(typed.full)));
    const hits = candidates(typed.base, found, scored, lengths)
      .flatMap((place) => hitAt(entries[place], typed.base, scored(place), full))
      .filter((hit) => hit.closeness !== "similar" || hit.score >= similarFrom);
    return bestPerAccount(hits.sort(byCloseness)).slice(0, limit);
  };
  return { size: accounts.length, search, named, hasWord: (word) => words.has(word) };
}

function scoreOf(found: SharedTrigrams, sizes: Uint16Array): (place: number) => number {
  return (place) => similarityOf(found.counts[place] ?? 0, found.querySize, sizes[place] ?? 0);
}

/** The entries worth reading: the most alike, the most alike that may hold every word typed, and those of a typo's length. */
function candidates(
  typed: readonly string[],
  found: SharedTrigrams,
  scored: (place: number) => number,
  lengths: Uint16Array,
): readonly number[] {
  // A word that is only begun lacks one trigram, the one with its closing space.
  const enough = found.querySize - typed.length;
  const letters = compact(typed).length;
  const slack = forgivenEdits(letters);
  const alike = topOf<number>(looked);
  const holding = topOf<number>(looked);
  const sameLength = topOf<number>(looked);
  for (const place of found.touched) {
    const score = scored(place);
    alike.offer(place, score);
    if ((found.counts[place] ?? 0) >= enough) holding.offer(place, score);
    if (Math.abs((lengths[place] ?? 0) - letters) <= slack) sameLength.offer(place, score);
  }
  return [...new Set([...alike.items(), ...holding.items(), ...sameLength.items()])];
}

function hitAt(
  entry: NameEntry | undefined,
  typed: readonly string[],
  score: number,
  full: ReadonlySet<NamedAccount>,
): readonly NameHit[] {
  if (entry === undefined) return [];
  const nearness = nearnessOf(typed, entry.words);
  const exact = full.has(entry.account);
  return [{ ...entry.account, ...nearness, ...(exact && { closeness: "exact", edits: 0, whole: true }), score }];
}

function byCloseness(a: NameHit, b: NameHit): number {
  return (
    closenessOrder.indexOf(a.closeness) - closenessOrder.indexOf(b.closeness) ||
    a.edits - b.edits ||
    b.score - a.score ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function bestPerAccount(sorted: readonly NameHit[]): readonly NameHit[] {
  const seen = new Set<string>();
  return sorted.filter((hit) => !seen.has(hit.id) && seen.add(hit.id));
}
