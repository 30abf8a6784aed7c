/** What a finder says of a text: where something stands that must not leave, of which type, and what it is the same as. */
import type { CountryCode } from "libphonenumber-js/max";
import type { EntityType } from "./masked-text.ts";

/** Offsets into the shadow copy; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Finding extends Span {
  readonly type: EntityType;
  /** The canonical value: two findings of one type with one key get one placeholder. */
  readonly key: string;
  /** The known person or account it is, as an id. */
  readonly people?: readonly string[];
  readonly accounts?: readonly string[];
}

export interface Reading {
  /** The shadow copy of the text. */
  readonly text: string;
  /** National phone numbers are tried in each. */
  readonly regions: readonly CountryCode[];
}

export type Finder = (reading: Reading) => readonly Finding[];

/** A match of a global expression as a finding over all of it, or over the named group `value`. */
export function findingOf(type: EntityType, match: RegExpMatchArray, keyOf: (value: string) => string): Finding {
  const whole = match[0];
  const value = match.groups?.value ?? whole;
  // The value closes its cue in every expression used here, so that its last occurrence is it.
  const start = (match.index ?? 0) + whole.lastIndexOf(value);
  return { type, start, end: start + value.length, key: keyOf(value) };
}
