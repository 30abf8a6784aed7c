/** A stored or typed name -> the words it is found by: folded, without legal form, possessive or punctuation. */
import { typeOutUmlauts } from "../../core/words/fold.ts";
import { wordsOf } from "../tokens.ts";

/** Legal forms people leave out when they speak of a company. Split as the tokenizer splits ("S.A." is s, a). */
const legalForms: ReadonlySet<string> = new Set(
  (
    "inc incorporated corp corporation co company llc llp ltd limited plc pty gmbh ag kg ug se ohg gbr ev mbh " +
    "sa sas sarl srl spa sl slu bv nv ab as asa oy oyj aps sro doo kft zrt pte bhd kk lp pbc"
  ).split(" "),
);
/** The same, written with dots or in several words. */
const spacedLegalForms: readonly (readonly string[])[] = [
  ["gmbh", "co", "kg"],
  ["s", "p", "a"],
  ["s", "a", "s"],
  ["s", "r", "l"],
  ["s", "a"],
  ["s", "l"],
  ["b", "v"],
  ["n", "v"],
  ["l", "l", "c"],
  ["p", "l", "c"],
  ["a", "s"],
];

export interface NameWords {
  readonly full: readonly string[];
  /** Without legal forms; `full` when nothing would be left. */
  readonly base: readonly string[];
}

export function nameWords(name: string): NameWords {
  const full = wordsOf(name).map((token) => token.word);
  return { full, base: withoutLegalForms(full) };
}

/** A name's letters and digits without a gap: what "Acme-Robotics" and "acme robotics" have in common. */
export function compact(words: readonly string[]): string {
  return words.join("");
}

/** Every way of writing the full name and the name without its legal form. */
export function nameKeys(name: string): { readonly full: readonly string[]; readonly base: readonly string[] } {
  const spellings = new Set([name, name.replaceAll("&", " and "), name.replace(/['’‘ʼ`´]/g, "")]);
  if (/[äöü]/i.test(name.normalize("NFC"))) spellings.add(typeOutUmlauts(name));
  const words = [...spellings].map(nameWords);
  return { full: keysOf(words.map((word) => word.full)), base: keysOf(words.map((word) => word.base)) };
}

function keysOf(spellings: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(spellings.map(compact))].filter((key) => key !== "");
}

/** The words left when legal forms at the end are taken off; all of them when nothing would be left. */
export function withoutLegalForms(full: readonly string[]): readonly string[] {
  const shorter = withoutLastForm(full);
  return shorter.length === 0 || shorter.length === full.length ? full : withoutLegalForms(shorter);
}

function withoutLastForm(words: readonly string[]): readonly string[] {
  const spaced = spacedLegalForms.find((form) =>
    form.every((part, at) => words[words.length - form.length + at] === part),
  );
  if (spaced) return words.slice(0, -spaced.length);
  return legalForms.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}
