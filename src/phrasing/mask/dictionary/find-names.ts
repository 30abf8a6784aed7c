/** A text's words against the names of the organisation and those learned in the request -> people and accounts in it. */
import type { Finding } from "../finding.ts";
import { commonWords } from "./common-words.ts";
import type { NameForm, NameIndex, OpenIndex } from "./name-index.ts";
import { isOfCalendar, opensSentence } from "./sentence.ts";
import { type Word, wordsOf } from "./words.ts";

type Names = Pick<NameIndex, "forms" | "longest">;

/** None overlap: of two that would, the one of more letters stands, and of equals the earlier. */
export function findNames(text: string, known: Names, learned: OpenIndex): readonly Finding[] {
  const words = wordsOf(text);
  const found = words.flatMap((_, at) => {
    const [first, other] = [longestAt(text, words, at, known), longestAt(text, words, at, learned)];
    const longer = first === null || (other !== null && other.letters > first.letters) ? other : first;
    return longer === null ? [] : [longer];
  });
  return withoutOverlap(found).map(({ finding }) => finding);
}

interface Found {
  readonly finding: Finding;
  /** Blanks between its words do not make a name longer. */
  readonly letters: number;
}

function withoutOverlap(found: readonly Found[]): readonly Found[] {
  const standing: Found[] = [];
  for (const next of found) {
    const last = standing.at(-1);
    if (last === undefined || last.finding.end <= next.finding.start) standing.push(next);
    else if (next.letters > last.letters) standing[standing.length - 1] = next;
  }
  return standing;
}

function longestAt(text: string, words: readonly Word[], at: number, { forms, longest }: Names): Found | null {
  const first = words[at];
  const most = longest.get(first?.folded ?? "") ?? longest.get(first?.folded.replace(/s$/, "") ?? "");
  if (first === undefined || most === undefined) return null;
  for (let count = Math.min(most + 1, words.length - at); count > 0; count -= 1) {
    const stretch = words.slice(at, at + count);
    for (const form of [stretch, withoutGenitive(stretch), withoutMiddle(stretch)]) {
      const found = formOf(form, text, forms);
      if (found === undefined) continue;
      const letters = form.reduce((sum, { raw }) => sum + raw.length, 0);
      return { finding: findingOf(found, first.start, form.at(-1)?.end ?? first.end), letters };
    }
  }
  return null;
}

function formOf(words: readonly Word[], text: string, forms: Names["forms"]): NameForm | undefined {
  return forms.get(words.map(({ folded }) => folded).join(" "))?.find((form) => stands(form, text, words));
}

/** "Katharina von Steins Team": German writes no apostrophe, and others forget it. */
function withoutGenitive(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  if (last === undefined || last.raw.length < shortestGenitive || !last.raw.endsWith("s")) return [];
  const bare = { raw: last.raw.slice(0, -1), folded: last.folded.slice(0, -1), start: last.start, end: last.end - 1 };
  return words.length === 1 && commonWords.has(bare.folded) ? [] : [...words.slice(0, -1), bare];
}

const shortestGenitive = 4;

/** "Mark A. Jensen", "Mark "MJ" Jensen": an initial or two between the names known. */
function withoutMiddle(words: readonly Word[]): readonly Word[] {
  const [first, middle, last, more] = words;
  if (first === undefined || middle === undefined || last === undefined || more !== undefined) return [];
  return /^\p{Lu}{1,2}$/u.test(middle.raw) ? [{ ...first, end: middle.end }, last] : [];
}

function findingOf({ type, key, ids }: NameForm, start: number, end: number): Finding {
  return { type, key, start, end, ...(type === "PERSON" ? { people: ids } : { accounts: ids }) };
}

function stands({ reading, raw }: NameForm, text: string, words: readonly Word[]): boolean {
  if (!gapsAllow(reading, text, words)) return false;
  if (reading === "initial")
    return words.every((word) => word.folded.length > 1 || word.raw === word.raw.toUpperCase());
  return reading !== "cased" || isCasedName(raw, text, words);
}

/** Between the words of one name; a sentence does not end there. */
const gap = /^(?:["”)]?[^\S\n]{0,3}\n?[^\S\n]{0,3}|[^\S\n]?[-–.'’_&+/][^\S\n]{0,2})$/u;
const commaGap = /^[^\S\n]?,[^\S\n]{0,2}$/u;

function gapsAllow(reading: NameForm["reading"], text: string, words: readonly Word[]): boolean {
  return words.every((word, at) => {
    const next = words[at + 1];
    if (next === undefined) return true;
    const between = text.slice(word.end, next.start);
    return gap.test(between) || ((reading === "listed" || reading === "initial") && commaGap.test(between));
  });
}

function isCasedName(raw: string, text: string, words: readonly Word[]): boolean {
  const [word] = words;
  if (word === undefined) return false;
  const common = commonWords.has(word.folded);
  const capitals = word.raw.length > 3 && word.raw === raw.toUpperCase();
  if (!common) return word.raw.slice(0, 1) === raw.slice(0, 1) && (capitals || sameCase(word.raw, raw));
  return sameCase(word.raw, raw) && !opensSentence(text, word.start) && !isOfCalendar(text, word);
}

/** Accents may differ, case may not. */
function sameCase(written: string, known: string): boolean {
  return caseOf(written) === caseOf(known);
}

function caseOf(word: string): string {
  return [...word.normalize("NFD").replace(/\p{M}/gu, "")]
    .map((letter) => (letter === letter.toLowerCase() ? "x" : "X"))
    .join("");
}
