/** A text -> its words, folded, in clauses: what is said of one thing stands within one. */
import { fold } from "../words/fold.ts";
import { askingWords, turns } from "./taxonomy/tone.ts";

export interface Word {
  readonly word: string;
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** "Acme", but not "ACME". */
  readonly capital: boolean;
}

export interface Clause {
  readonly words: readonly Word[];
  /** Of a question that supposes nothing. */
  readonly asks: boolean;
}

/** Letters stay with their marks and with an apostrophe inside them: "don't" is one word, "l'export" is two. */
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]|['’ʼ](?=\p{L}))*/gu;
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’ʼ]/iu;
const clauseEnds = /[,;:()\n]|[.!?…。！？](?=\s|$)/u;
const sentenceEnds = /[.!?…。！？](?=\s|$)|\n/u;

export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let sentence: Word[][] = [[]];
  const close = (asked: boolean) => {
    const filled = sentence.filter((words) => words.length > 0);
    const asks = asked && askingWords.has(filled[0]?.[0]?.word ?? "");
    for (const words of filled) clauses.push({ words, asks });
    sentence = [[]];
  };
  let from = 0;
  for (const word of wordsOf(text)) {
    const gap = text.slice(from, word.start);
    if (sentenceEnds.test(gap)) close(gap.includes("?"));
    else if (clauseEnds.test(gap) || turns.has(word.word)) sentence.push([]);
    sentence.at(-1)?.push(word);
    from = word.end;
  }
  close(text.slice(from).includes("?"));
  return clauses;
}

function* wordsOf(text: string): Generator<Word> {
  for (const { 0: raw, index } of text.matchAll(wordPattern)) {
    const cut = elided.exec(raw)?.[0].length ?? 0;
    if (cut > 0) yield wordAt(raw.slice(0, cut), index);
    yield wordAt(raw.slice(cut), index + cut);
  }
}

function wordAt(raw: string, start: number): Word {
  const word = fold(raw).replace(/['’ʼ]/g, "");
  return { word, start, end: start + raw.length, capital: /^\p{Lu}\p{M}*\p{Ll}/u.test(raw) };
}
