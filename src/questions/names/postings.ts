/** Lists of words -> an inverted index over their trigrams, in typed arrays. */
import { trigramsOf } from "./trigrams.ts";

export interface SharedTrigrams {
  /** Trigrams of the query itself. */
  readonly querySize: number;
  /** Entries that share at least one trigram, in no particular order; valid until the next call. */
  readonly touched: Uint32Array;
  /** Shared trigrams per entry; valid until the next call. */
  readonly counts: Uint16Array;
}

export interface Postings {
  /** Distinct trigrams per entry. */
  readonly sizes: Uint16Array;
  shared(words: readonly string[]): SharedTrigrams;
}

export function buildPostings(entries: readonly (readonly string[])[]): Postings {
  const { slots, sizes, lengths } = countTrigrams(entries);
  const starts = startsOf(lengths);
  const lists = fillLists(entries, slots, starts);
  const counts = new Uint16Array(entries.length);
  const touched = new Uint32Array(entries.length);
  let reached = 0;
  const shared = (words: readonly string[]): SharedTrigrams => {
    for (let place = 0; place < reached; place++) counts[at(touched, place)] = 0;
    reached = 0;
    const trigrams = trigramsOf(words);
    for (const trigram of trigrams) {
      const slot = slots.get(trigram);
      if (slot === undefined) continue;
      reached = countList(lists.subarray(starts[slot], starts[slot + 1]), counts, touched, reached);
    }
    return { querySize: trigrams.length, touched: touched.subarray(0, reached), counts };
  };
  return { sizes, shared };
}

function countTrigrams(entries: readonly (readonly string[])[]) {
  const slots = new Map<number, number>();
  const lengths: number[] = [];
  const sizes = new Uint16Array(entries.length);
  for (const [entry, words] of entries.entries()) {
    const trigrams = trigramsOf(words);
    sizes[entry] = trigrams.length;
    for (const trigram of trigrams) {
      const slot = slots.get(trigram) ?? slots.size;
      slots.set(trigram, slot);
      lengths[slot] = (lengths[slot] ?? 0) + 1;
    }
  }
  return { slots, sizes, lengths };
}

/** Where each slot's list starts; one more at the end, so that list `s` is [starts[s], starts[s + 1]). */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [slot, length] of lengths.entries()) starts[slot + 1] = at(starts, slot) + length;
  return starts;
}

function fillLists(entries: readonly (readonly string[])[], slots: Map<number, number>, starts: Uint32Array) {
  const next = starts.slice();
  const lists = new Uint32Array(starts.at(-1) ?? 0);
  for (const [entry, words] of entries.entries()) {
    for (const trigram of trigramsOf(words)) {
      const slot = slots.get(trigram) ?? 0;
      const place = at(next, slot);
      lists[place] = entry;
      next[slot] = place + 1;
    }
  }
  return lists;
}

/** Counts one trigram's entries, notes those not met before, and says how many have been met by now. */
function countList(list: Uint32Array, counts: Uint16Array, touched: Uint32Array, reached: number): number {
  let met = reached;
  for (const entry of list) {
    const count = at(counts, entry);
    if (count === 0) touched[met++] = entry;
    counts[entry] = count + 1;
  }
  return met;
}

function at(array: Uint32Array | Uint16Array, place: number): number {
  return array[place] ?? 0;
}
