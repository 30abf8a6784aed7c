/** The grammar of placeholders: how one is written, and everything in a text that is one, looks like one, or is a broken one. */
import { before } from "./edges.ts";
import { type EntityType, entityTypes } from "./masked-text.ts";

export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** null = broken: it cannot be read as one. */
  readonly token: string | null;
  /** A possessive that slipped inside the brackets: "[PERSON_1's]". */
  readonly tail: string;
}

export function placeholder(type: EntityType, number: number): string {
  return `[${type}_${number}]`;
}

const gap = String.raw`(?:\\?_|[ \u00a0-])`;
const types = [...entityTypes].sort((a, b) => b.length - a.length).join("|");
const tolerantTypes = types.replaceAll("_", gap);

/** Read over the shadow copy, where full-width brackets and letters are plain already; lenticular ones are not. */
const whole = new RegExp(
  String.raw`\\?[\[【〔] {0,3}(${tolerantTypes})${gap}{1,2}(\d{1,9})(['’]s?)? {0,3}\\?[\]】〕]`,
  "giu",
);
/** Upper case and an underscore are ours; "[Phone call]" is somebody's prose. */
const broken = [
  new RegExp(String.raw`[\[【〔] {0,3}(?:${types})(?:\\?_[^\]】〕\s]{0,9}| {0,3}(?=[\]】〕]))[\]】〕]?`, "gu"),
  new RegExp(String.raw`(?:${before}|(?<=%5[Bb]))(?:${types})\\?_\d{1,9}[\]】〕]?`, "gu"),
  // Of any alphabet: a Cyrillic "Р" looks like ours.
  /\[\p{Lu}{2,20}(?:\\?_\p{Lu}{1,20}){0,3}\\?_\d{1,9}\]/gu,
];

/** In the order of the text, none overlapping. */
export function placeholdersIn(shadow: string): readonly Placeholder[] {
  const wholes = [...shadow.matchAll(whole)].map(read);
  const others = broken.flatMap((pattern) => [...shadow.matchAll(pattern)].map(asBroken));
  const found: Placeholder[] = [];
  // Of one span the whole one comes first.
  for (const next of [...wholes, ...others].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last === undefined || last.end <= next.start) found.push(next);
    // What reaches out of one breaks it: "[PERSON_[EMAIL_1]]" is neither of the two.
    else if (last.end < next.end) found[found.length - 1] = { start: last.start, end: next.end, token: null, tail: "" };
  }
  return found;
}

function asBroken({ index, 0: text }: RegExpExecArray): Placeholder {
  return { start: index, end: index + text.length, token: null, tail: "" };
}

function read({ index, 0: text, 1: type = "", 2: digits = "", 3: tail = "" }: RegExpExecArray): Placeholder {
  const name = type.toUpperCase().replace(/\\?_|[ \u00a0-]/g, "_");
  // A backslash before it is Markdown's only if one stands before its end too.
  const start = text.startsWith("\\") && !text.endsWith("\\]") ? index + 1 : index;
  return { start, end: index + text.length, token: `[${name}_${digits}]`, tail };
}
