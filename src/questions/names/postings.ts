/** Lists of words -> an inverted index over their trigrams, in typed arrays. */
import { trigramsOf } from "./trigrams.ts";

export interface SharedTrigrams {
  /** Trigrams of the query itself. */
  readonly querySize: number;
  /** Entries that share at least one trigram, in no particular order; valid until the next call. */
  readonly touched: readonly number[];
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
  let touched: number[] = [];
  const shared = (words: readonly string[]): SharedTrigrams => {
    for (const entry of touched) counts[entry] = 0;
    touched = [];
    const trigrams = trigramsOf(words);
    for (const trigram of trigrams) {
      const slot = slots.get(trigram);
      if (slot !== undefined) countList(lists, at(starts, slot), at(starts, slot + 1), counts, touched);
    }
    return { querySize: trigrams.length, touched, counts };
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

function countList(lists: Uint32Array, from: number, to: number, counts: Uint16Array, touched: number[]): void {
  for (let place = from; place < to; place++) {
    const entry = at(lists, place);
    const count = at(counts, entry);
    if (count === 0) touched.push(entry);
    counts[entry] = count + 1;
  }
}

function at(array: Uint32Array | Uint16Array, place: number): number {
  return array[place] ?? 0;
}
