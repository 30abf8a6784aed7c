/** An account's name or alias -> how it is written: whole, and without the form of its company. */
import { commonWords } from "./common-words.ts";
import { addForm, type OpenIndex } from "./name-index.ts";
import { legalSuffixes } from "./name-words.ts";
import type { Subject } from "./person-forms.ts";
import { type Word, wordsOf } from "./words.ts";

/** A name this short is an abbreviation: in small letters it is a word. */
const shortest = 3;

/** "&" is said in the language of who says it, and apostrophes are dropped in haste. */
const said = ["&", "and", "und", "et", "y", "e", "en"];

/** A name or alias as it is said: "Stark & Söhne", "Stark und Söhne"; "O'Reilly", "OReilly". */
export function sayings(name: string): string[] {
  const spoken = / & /.test(name) ? said.map((word) => name.replaceAll(" & ", ` ${word} `)) : [name];
  return [...new Set([...spoken, ...spoken.map((each) => each.replace(/['’]/gu, ""))])];
}

export function addAccount(index: OpenIndex, name: string, { ids, key }: Subject): void {
  const words = wordsOf(name);
  const spoken = withoutSuffix(words);
  for (const form of spoken.length === words.length ? [words] : [words, spoken]) {
    const raw = form.map(({ raw }) => raw).join(" ");
    if (/^[\p{N} ]*$/u.test(raw) || raw.length < 2) continue;
    const subject = { type: "ACCOUNT", raw, ids, key } as const;
    addForm(index, form, { ...subject, reading: readingOf(form) });
    const joined = joinedOf(form);
    if (joined !== null) addForm(index, [joined], { ...subject, reading: "full" });
  }
}

/** "UmbrellaHealth", umbrellahealth.com; "workday" is a word before it is Work Day. */
function joinedOf(words: readonly Word[]): Word | null {
  const [first] = words;
  const folded = words.map((word) => word.folded).join("");
  if (first === undefined || words.length === 1 || folded.length < shortestJoined) return null;
  return { ...first, raw: folded, folded };
}

const shortestJoined = 8;

function readingOf(words: readonly Word[]): "cased" | "listed" {
  const [only] = words;
  if (words.length > 1 || only === undefined) return "listed";
  return only.folded.length <= shortest || commonWords.has(only.folded) ? "cased" : "listed";
}

function withoutSuffix(words: readonly Word[]): readonly Word[] {
  for (const suffix of legalSuffixes) {
    const rest = words.length - suffix.length;
    if (rest > 0 && suffix.every((word, at) => words[rest + at]?.folded === word))
      return withoutSuffix(words.slice(0, rest));
  }
  return words;
}
