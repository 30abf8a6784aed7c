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
  new RegExp(String.raw`${before}(?:${types})\\?_\d{1,9}[\]】〕]?`, "gu"),
  /\[[A-Z]{2,20}(?:\\?_[A-Z]{1,20}){0,3}\\?_\d{1,9}\]/gu,
];

/** In the order of the text, none overlapping. */
export function placeholdersIn(shadow: string): readonly Placeholder[] {
  const found = [...shadow.matchAll(whole)].map(read);
  for (const pattern of broken) {
    for (const { index, 0: text } of shadow.matchAll(pattern)) {
      const end = index + text.length;
      if (found.every((other) => end <= other.start || other.end <= index)) {
        found.push({ start: index, end, token: null, tail: "" });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read({ index, 0: text, 1: type = "", 2: digits = "", 3: tail = "" }: RegExpExecArray): Placeholder {
  const name = type.toUpperCase().replace(/\\?_|[ \u00a0-]/g, "_");
  // A backslash before it is Markdown's only if one stands before its end too.
  const start = text.startsWith("\\") && !text.endsWith("\\]") ? index + 1 : index;
  return { start, end: index + text.length, token: `[${name}_${digits}]`, tail };
}
