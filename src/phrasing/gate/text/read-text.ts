/** A text -> sentences of tokens: names first, then phrases of the facts, days, numbers and the words we know. */
import { plainDate } from "../../../core/day.ts";
import { groupBy } from "../../../core/group-by.ts";
import type { FactBook, Statement } from "../facts/figure.ts";
import { lexicon } from "../lexicon/lexicon.ts";
import { PhraseBook } from "../lexicon/phrase-book.ts";
import type { Term } from "../lexicon/term.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { dayAt } from "./day-text.ts";
import { type NameReader, nameReader } from "./name-book.ts";
import { normal } from "./normal.ts";
import { numberAt } from "./number-text.ts";
import { numberWordAt } from "./number-words.ts";
import { stem } from "./stem.ts";
import type { Sentence, Token } from "./token.ts";

interface Reading {
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly stems: readonly string[];
  readonly names: NameReader;
  readonly said: PhraseBook<Statement[]>;
  readonly metrics: PhraseBook<Term>;
  readonly years: readonly number[];
}

interface Read {
  readonly token: Token;
  /** Of the text. */
  readonly end: number;
}

export function readText(book: FactBook, written: string): readonly Sentence[] {
  const text = normal(written);
  const atoms = atomsOf(text);
  const stems = atoms.map((atom) => atom.stem);
  const reading = { text, atoms, stems, names: nameReader(book), ...phrasesOf(book), years: yearsOf(book) };
  const sentences: Token[][] = [[]];
  for (let at = 0; at < atoms.length; ) {
    const { token, end } = tokenAt(reading, at, sentences.at(-1)?.length === 0);
    if (token.kind === "mark" && ends.has(token.text)) sentences.push([]);
    else sentences.at(-1)?.push(token);
    at += 1;
    while ((atoms[at]?.start ?? Number.POSITIVE_INFINITY) < end) at += 1;
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

const ends = new Set([".", "!", "\u2029"]);

function phrasesOf(book: FactBook): Pick<Reading, "said" | "metrics"> {
  const said = new PhraseBook<Statement[]>();
  const metrics = new PhraseBook<Term>();
  for (const [text, statements] of groupBy(book.statements, (statement) => statement.text)) {
    const stems = atomsOf(text).map((atom) => atom.stem);
    if (stems.length > 1) said.add(stems, statements);
  }
  for (const [id, words] of book.metrics) {
    metrics.add(words.map(stem), { is: "metric", id });
    for (const verb of verbs.get(id) ?? []) metrics.add([verb], { is: "metric", id });
  }
  return { said, metrics };
}

/** "Renews in 18 days" speaks of {"renewal_in_days": 18}. */
const verbs: ReadonlyMap<string, readonly string[]> = new Map([["renewal", ["renew", "renewing"]]]);

function yearsOf(book: FactBook): readonly number[] {
  const scopes = new Set([book.root, ...book.figures.map(({ scope }) => scope)]);
  const days = [
    ...book.days.map(({ day }) => day),
    ...[...scopes].flatMap(({ periods }) => periods.flatMap(({ range }) => [range.from, range.to])),
  ];
  return [...new Set(days.map((day) => plainDate(day).year))];
}

function tokenAt(reading: Reading, at: number, first: boolean): Read {
  return (
    nameToken(reading, at) ??
    saidToken(reading, at) ??
    daysToken(reading, at) ??
    numberToken(reading, at) ??
    wordToken(reading, at, first)
  );
}

function nameToken(reading: Reading, at: number): Read | undefined {
  const { atoms, names, text } = reading;
  const match = names(atoms, at);
  const [first, last] = [atoms[at], atoms[at + (match?.length ?? 1) - 1]];
  if (match === undefined || first === undefined || last === undefined) return undefined;
  const written = text.slice(first.start, last.end);
  if (isPeriodToo(reading, at))
    return { token: { kind: "bad", text: written, why: "may be a period or a name" }, end: last.end };
  if (match.name === null)
    return { token: { kind: "bad", text: written, why: "may be one of several names" }, end: last.end };
  return { token: { kind: "name", text: written, name: match.name, possessive: last.possessive }, end: last.end };
}

/** "In Q2 Solutions grew": what begins like a period is no name behind a word of time. */
function isPeriodToo({ atoms, text, years }: Reading, at: number): boolean {
  const [before, first] = [atoms[at - 1], atoms[at]];
  if (before === undefined || first === undefined || !/^(?:in|during|since|until)$/iu.test(before.text)) return false;
  return dayAt(text, first.start, years) !== undefined;
}

function saidToken({ atoms, stems, said, text }: Reading, at: number): Read | undefined {
  const match = said.longestAt(stems, at);
  const [first, last] = [atoms[at], atoms[at + (match?.length ?? 1) - 1]];
  if (match === undefined || first === undefined || last === undefined) return undefined;
  return { token: { kind: "said", text: text.slice(first.start, last.end), statements: match.meaning }, end: last.end };
}

function daysToken({ atoms, text, years }: Reading, at: number): Read | undefined {
  const start = atoms[at]?.start ?? 0;
  const found = dayAt(text, start, years);
  if (found === undefined) return undefined;
  return { token: { kind: "days", text: text.slice(start, found.end), ranges: found.ranges }, end: found.end };
}

function numberToken({ atoms, text }: Reading, at: number): Read | undefined {
  const atom = atoms[at];
  if (atom === undefined) return undefined;
  const number =
    /^[\d$€£¥+-]/u.test(atom.text) || /^\p{Lu}{2,3}$/u.test(atom.text) ? numberAt(text, atom.start) : undefined;
  if (number === null)
    return { token: { kind: "bad", text: atom.text, why: "is a number that cannot be read" }, end: atom.end };
  if (number !== undefined) {
    const { end, ...said } = number;
    return { token: { kind: "number", text: text.slice(atom.start, end), number: said }, end };
  }
  const word = numberWordAt(text, atom.start);
  if (word === undefined) return undefined;
  const { end, ...said } = word;
  return { token: { kind: "number", text: text.slice(atom.start, end), number: said }, end };
}

/** {"training": {"done": 2}}: a key of one figure does not take its meaning from a state. */
function isSpoken(term: Term | undefined): boolean {
  if (term?.is === "thing") return term.id === "account";
  return term?.is === "state" || term?.is === "role" || term?.is === "direction";
}

function wordToken({ atoms, stems, metrics, text }: Reading, at: number, first: boolean): Read {
  const atom = atoms[at];
  if (atom === undefined) return { token: { kind: "mark", text: "" }, end: text.length };
  const own = metrics.longestAt(stems, at);
  const ours = lexicon.longestAt(stems, at);
  const match = own !== undefined && own.length >= (ours?.length ?? 0) + (isSpoken(ours?.meaning) ? 1 : 0) ? own : ours;
  if (match !== undefined) {
    const end = atoms[at + match.length - 1]?.end ?? atom.end;
    const written = atoms.slice(at, at + match.length);
    const capital = !first && written.some((word) => /^\p{Lu}/u.test(word.text));
    return {
      token: {
        kind: "term",
        text: text.slice(atom.start, end),
        term: match.meaning,
        stems: stems.slice(at, at + match.length),
        capital,
      },
      end,
    };
  }
  if (!/^\p{L}/u.test(atom.text)) return { token: { kind: "mark", text: atom.text }, end: atom.end };
  return {
    token: { kind: "word", text: atom.text, stem: atom.stem, capital: /^\p{Lu}/u.test(atom.text) },
    end: atom.end,
  };
}
