/** A clause -> the cues in it, where they stand, and whether a word before turns them around. */
import type { Clause, Word } from "./clauses.ts";
import { type CompiledCue, type CuePart, cueBook, type Phrases } from "./phrase-tree.ts";
import { meantBy } from "./slips.ts";
import { addsMore, negationReach, negators } from "./taxonomy/tone.ts";

export interface Found {
  readonly cue: CompiledCue;
  /** Places of words in the clause; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
}

interface Part extends CuePart {
  readonly from: number;
  readonly to: number;
}

/** The parts of a cue stand within so many words: further apart they are of two thoughts. */
const reach = 12;

export function findCues({ words }: Clause): readonly Found[] {
  const whole: Found[] = [];
  const joined: Found[] = [];
  const latest = new Map<CompiledCue, (Part | undefined)[]>();
  for (const part of partsIn(words)) {
    if (part.cue.parts === 1) whole.push(found(words, part.cue, [part]));
    else {
      const together = joinedBy(part, latest);
      if (together !== undefined) joined.push(found(words, part.cue, together));
    }
  }
  const kept = withoutContained(whole);
  const reached = reachedFrom(kept, words.length);
  return [...kept, ...joined.filter(({ from, to }) => (reached[from] ?? 0) < to)];
}

interface Open {
  readonly node: Phrases;
  readonly from: number;
}

function* partsIn(words: readonly Word[]): Generator<Part> {
  let open: readonly Open[] = [];
  for (const [at, { word, capital }] of words.entries()) {
    open = stepped([...open, { node: cueBook.root, from: at }], keysOf(word, capital && at > 0));
    for (const { node, from } of open) {
      for (const { cue, part } of node.ends) yield { cue, part, from, to: at + 1 };
    }
  }
}

function stepped(open: readonly Open[], keys: readonly string[]): readonly Open[] {
  const further: Open[] = [];
  for (const { node, from } of open) {
    for (const key of keys) {
      const next = node.next.get(key);
      if (next !== undefined) further.push({ node: next, from });
    }
  }
  return further;
}

/** The word and the beginnings of it that cues name; those of the word meant when it is none of them, unless it may be a name. */
function keysOf(word: string, named: boolean): readonly string[] {
  const keys = ownKeys(word);
  if (keys.length > 0 || named) return keys;
  const meant = meantBy(word);
  return meant === undefined ? [] : ownKeys(meant);
}

function ownKeys(word: string): readonly string[] {
  const keys = cueBook.words.has(word) ? [word] : [];
  for (let length = 1; length <= Math.min(word.length, cueBook.longestStem); length++) {
    const stem = word.slice(0, length);
    if (cueBook.stems.has(stem)) keys.push(`${stem}*`);
  }
  return keys;
}

/** "Could be faster" is no praise for being faster: the longer cue is what is said. */
function withoutContained(all: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  let reached = 0;
  for (const one of all.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    const alike = last?.from === one.from && last.to === one.to;
    if (one.to > reached || alike) kept.push(one);
    reached = Math.max(reached, one.to);
  }
  return kept;
}

/** For each place how far the cues go that begin at it or before: what ends there is said by one of them already. */
function reachedFrom(kept: readonly Found[], places: number): readonly number[] {
  const reached = Array.from({ length: places }, () => 0);
  for (const { from, to } of kept) reached[from] = Math.max(reached[from] ?? 0, to);
  for (let at = 1; at < places; at++) reached[at] = Math.max(reached[at] ?? 0, reached[at - 1] ?? 0);
  return reached;
}

/** The parts of a cue that is complete with this one: each at its latest place, apart from each other and not too far. */
function joinedBy(part: Part, latest: Map<CompiledCue, (Part | undefined)[]>): readonly Part[] | undefined {
  const parts = latest.get(part.cue) ?? Array.from({ length: part.cue.parts }, () => undefined);
  latest.set(part.cue, parts);
  parts[part.part] = part;
  const near = (one: Part | undefined): one is Part =>
    one !== undefined && (one === part || (one.to <= part.from && part.from - one.from <= reach));
  return parts.every(near) ? parts : undefined;
}

function found(words: readonly Word[], cue: CompiledCue, parts: readonly Part[]): Found {
  const from = Math.min(...parts.map((part) => part.from));
  const to = Math.max(...parts.map((part) => part.to));
  const own = parts.flatMap((part) => words.slice(part.from, part.to));
  // "Ne fonctionne pas" is one negation, and the cue holds it.
  const negated = !own.some(({ word }) => negators.has(word)) && parts.some((part) => isNegated(words, part.from, cue));
  return { cue, from, to, negated };
}

/** What a cue is only about is turned around by the word right before it: "no API". */
function isNegated(words: readonly Word[], at: number, cue: CompiledCue): boolean {
  const within = cue.says === "topic" ? 1 : negationReach;
  for (let before = at - 1; before >= Math.max(0, at - within); before--) {
    const next = words[before + 1]?.word ?? "";
    if (negators.has(words[before]?.word ?? "") && !addsMore.has(next)) return true;
  }
  return false;
}
