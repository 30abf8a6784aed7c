/** Names -> an index over their folded words, shared by all requests: how each may stand in a text, and whose it is. */
import type { Finding } from "../finding.ts";
import type { Word } from "./words.ts";

/** How strictly a form is read. */
export type Reading =
  /** Any case. */
  | "full"
  /** As `full`, and a comma may stand between its words. */
  | "listed"
  /** As `listed`, and a single letter in it is a capital. */
  | "initial"
  /** As written in the dictionary; a common word counts only inside a sentence. */
  | "cased";

export interface NameForm {
  readonly type: "PERSON" | "ACCOUNT";
  readonly reading: Reading;
  /** For `cased`: the word as it must be written. */
  readonly raw: string;
  /** Of the people or accounts called so; empty for a name that was learned from a text. */
  readonly ids: readonly string[];
  /** Two findings with one key are the same subject. */
  readonly key: string;
}

export interface NameIndex {
  /** By folded words joined by spaces. */
  readonly forms: ReadonlyMap<string, readonly NameForm[]>;
  /** By a form's first word: of how many words the longest such form is. */
  readonly longest: ReadonlyMap<string, number>;
  /** The finding with the ids of the known people whose address or number it is. */
  identified(finding: Finding): Finding;
}

/** While the index is built: thousands share a first name, and their ids are not copied for each of them. */
interface OpenForm extends NameForm {
  ids: string[];
  key: string;
}

export interface OpenIndex {
  readonly forms: Map<string, OpenForm[]>;
  readonly longest: Map<string, number>;
}

export function emptyIndex(): OpenIndex {
  return { forms: new Map(), longest: new Map() };
}

/** Two people of one name are one form with both ids: which of them is meant, the text may tell. */
export function addForm(index: OpenIndex, words: readonly Word[], form: NameForm): void {
  const first = words[0]?.folded;
  if (first === undefined) return;
  const phrase = words.map(({ folded }) => folded).join(" ");
  const there = index.forms.get(phrase);
  const same = there?.find(
    ({ type, reading, raw }) => type === form.type && reading === form.reading && raw === form.raw,
  );
  if (there === undefined) index.forms.set(phrase, [{ ...form, ids: [...form.ids] }]);
  else if (same === undefined) there.push({ ...form, ids: [...form.ids] });
  else if (same.key !== form.key) {
    // One subject's forms come one after the other.
    if (same.ids.at(-1) !== form.ids[0]) same.ids.push(...form.ids);
    same.key = `name:${phrase}`;
  }
  index.longest.set(first, Math.max(index.longest.get(first) ?? 0, words.length));
}
