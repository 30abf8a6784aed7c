/** Cues as written -> one tree of phrases, walked once along a text whatever the number of cues. */
import { type Cue, type Cues, type CueText, languages } from "./cue.ts";
import { taxonomy } from "./taxonomy/taxonomy.ts";
import { tone } from "./taxonomy/tone.ts";
import { themeIds } from "./theme.ts";

export interface Phrases {
  /** By a word as written, or by the beginning of one with its `*`. */
  readonly next: Map<string, Phrases>;
  /** The parts of cues that are complete here. */
  readonly ends: CuePart[];
}

export interface CuePart {
  readonly cue: CompiledCue;
  readonly part: number;
}

export interface CompiledCue extends Cue {
  readonly parts: number;
}

export interface CueBook {
  readonly root: Phrases;
  /** Beginnings of words that cues name, without their `*`. */
  readonly stems: ReadonlySet<string>;
  readonly longestStem: number;
  /** Whole words that cues name: what a slip of the finger is put right to. */
  readonly words: ReadonlySet<string>;
}

const says = ["trouble", "good", "topic"] as const;

function compile(): CueBook {
  const root: Phrases = { next: new Map(), ends: [] };
  for (const theme of themeIds) addAll(root, theme, taxonomy[theme]);
  addAll(root, null, tone);
  const named = new Set<string>();
  collectWords(root, named);
  const stems = [...named].filter(isStem).map((stem) => stem.slice(0, -1));
  return {
    root,
    stems: new Set(stems),
    longestStem: Math.max(...stems.map(({ length }) => length)),
    words: new Set([...named].filter((word) => !isStem(word))),
  };
}

function addAll(root: Phrases, theme: Cue["theme"], cues: Cues): void {
  for (const language of languages) {
    for (const said of says) for (const text of cues[language][said] ?? []) addCue(root, { theme, says: said }, text);
  }
}

function addCue(root: Phrases, cue: Cue, text: CueText): void {
  const parts = text.split(" + ");
  const compiled = { ...cue, parts: parts.length };
  for (const [part, phrases] of parts.entries()) {
    for (const phrase of phrases.split(" / ")) {
      const places = phrase.split(" ").map((place) => place.split("|"));
      for (const end of grow([root], places)) end.ends.push({ cue: compiled, part });
    }
  }
}

/** Every way through the alternatives of each place. */
function grow(nodes: readonly Phrases[], [place, ...rest]: readonly (readonly string[])[]): readonly Phrases[] {
  if (place === undefined) return nodes;
  return grow(
    nodes.flatMap((node) => place.map((word) => childOf(node, word))),
    rest,
  );
}

function childOf(node: Phrases, word: string): Phrases {
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const child: Phrases = { next: new Map(), ends: [] };
  node.next.set(word, child);
  return child;
}

function collectWords(node: Phrases, into: Set<string>): void {
  for (const [word, child] of node.next) {
    into.add(word);
    collectWords(child, into);
  }
}

function isStem(word: string): boolean {
  return word.endsWith("*");
}

export const cueBook: CueBook = compile();
