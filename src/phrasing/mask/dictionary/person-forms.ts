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
  const add = (reading: Reading, ...form: readonly Word[]) =>
    addForm(index, form, { type: "PERSON", reading, raw: form.map(({ raw }) => raw).join(" "), ids, key });
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  if (words.length === 1) {
    add("cased", first);
    return;
  }
  add("full", ...words);
  const surname = words.slice(surnameStart(words));
  for (const variant of [
    [first, last],
    [first, ...surname],
  ])
    add("full", ...variant);
  for (const variant of [
    [last, first],
    [...surname, first],
    [...surname, ...words.slice(0, words.length - surname.length)],
  ])
    add("listed", ...variant);
  for (const [initialled, other] of [
    [first, last],
    [last, first],
  ] as const) {
    const initial = { ...initialled, raw: initialled.raw.slice(0, 1), folded: initialled.folded.slice(0, 1) };
    add("initial", ...(initialled === first ? [initial, other] : [other, initial]));
    if (initialled === first) add("initial", other, initial);
  }
  for (const single of [first, last])
    if (single.folded.length > 1 && !particles.has(single.folded)) add("cased", single);
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
