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
  for (const [reading, form] of words.length === 1 ? [["cased", words] as const] : formsOf(words, first, last)) {
    addForm(index, form, { type: "PERSON", reading, raw: form[0]?.raw ?? "", ids, key });
  }
}

type Form = readonly [reading: Reading, words: readonly Word[]];

function formsOf(words: readonly Word[], first: Word, last: Word): Form[] {
  const surname = words.slice(surnameStart(words));
  const others = words.slice(0, words.length - surname.length);
  const [firstInitial, lastInitial] = [initialOf(first), initialOf(last)];
  const forms: Form[] = [
    ["full", words],
    ["listed", [...surname, ...others]],
    ["initial", [firstInitial, ...surname]],
    ["initial", [...surname, firstInitial]],
    ["initial", [first, lastInitial]],
  ];
  if (others.length > 1)
    forms.push(["full", [first, ...surname]], ["listed", [...surname, first]], ...oftenDouble(words));
  if (surname.length > 1)
    forms.push(["full", [first, last]], ["listed", [last, first]], ["initial", [firstInitial, last]]);
  for (const single of [first, last])
    if (single.folded.length > 1 && !particles.has(single.folded)) forms.push(["cased", [single]]);
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
