/** A person's name -> how it is written: whole, turned round, with an initial, by one of its names alone. */
import { addForm, type OpenIndex, type Reading } from "./name-index.ts";
import { particles, titles } from "./name-words.ts";
import { type Word, wordsOf } from "./words.ts";

export interface Subject {
  readonly ids: readonly string[];
  readonly key: string;
}

export function addPerson(index: OpenIndex, name: string, { ids, key }: Subject): void {
  const words = nameWords(name);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const part of compounds(name)) addForm(index, part, { type: "PERSON", reading: "full", raw: "", ids, key });
  for (const [reading, form] of words.length === 1 ? [["cased", words] as const] : formsOf(words, first, last)) {
    addForm(index, form, { type: "PERSON", reading, raw: form[0]?.raw ?? "", ids, key });
  }
}

/** "Anne-Sophie", "O'Brien" and 田中 of 田中 太郎: several words to the index, and one name. */
function compounds(name: string): (readonly Word[])[] {
  return name
    .split(/[\s,]+/u)
    .map(wordsOf)
    .filter(({ length }) => length > 1);
}

type Form = readonly [reading: Reading, words: readonly Word[]];

function formsOf(words: readonly Word[], first: Word, last: Word): Form[] {
  const surname = words.slice(surnameStart(words));
  const others = words.slice(0, words.length - surname.length);
  const [firstInitial, lastInitial] = [initialOf(first), initialOf(last)];
  const forms: Form[] = [
    ["full", words],
    ...words.slice(1).map((_, at): Form => ["listed", [...words.slice(at + 1), ...words.slice(0, at + 1)]]),
    ["initial", [firstInitial, ...surname]],
    ["initial", [...surname, firstInitial]],
    ["initial", [first, lastInitial]],
  ];
  if (others.length > 1)
    forms.push(["full", [first, ...surname]], ["listed", [...surname, first]], ...oftenDouble(words));
  if (surname.length > 1)
    forms.push(["full", [first, last]], ["listed", [last, first]], ["initial", [firstInitial, last]]);
  for (const single of words)
    if (single.folded.length > 1 && !particles.has(single.folded)) forms.push(["cased", [single]]);
  const handle = { ...first, raw: first.raw + last.raw, folded: first.folded + last.folded };
  if (handle.folded.length >= shortestHandle && words.length === 2) forms.push(["full", [handle]]);
  return forms;
}

/** Of three names two belong together and are said so: "Anne-Sophie", "García Márquez". */
function oftenDouble(words: readonly Word[]): Form[] {
  const [given, surnames] = [words.slice(0, 2), words.slice(1)];
  return [
    ["full", given],
    ["full", surnames],
    ["listed", [...surnames, ...words.slice(0, 1)]],
  ];
}

/** "annaschmidt" is nobody else; "annli" may be a word. */
const shortestHandle = 9;

function initialOf(word: Word): Word {
  return { ...word, raw: word.raw.slice(0, 1), folded: word.folded.slice(0, 1) };
}

/** "Schmidt, Dr. Anna" and "Dr. Anna Schmidt" are Anna Schmidt. */
function nameWords(name: string): readonly Word[] {
  const [before = "", after] = name.split(",");
  const ordered = after === undefined ? before : `${after} ${before}`;
  const words = wordsOf(ordered).filter(({ folded }) => !titles.has(folded));
  return words.length > 0 ? words : wordsOf(ordered);
}

/** Where the particles of a surname begin: "van der Berg". */
function surnameStart(words: readonly Word[]): number {
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1]?.folded ?? "")) start -= 1;
  return start;
}
