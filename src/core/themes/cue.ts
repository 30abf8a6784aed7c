/** What gives a theme away: words as people write them, in a small notation, and what they say when they are found. */
import type { ThemeId } from "./theme.ts";

/**
 * Folded, as the text is before it is read. `slow*` is every word that begins so, `could|should be` either word in that place,
 * `set up / go live` either phrase, and `wait* + support` both phrases near each other in one clause, in any order.
 */
export type CueText = string;

/** By what is said where it is found. */
export interface CuesOfLanguage {
  /** Trouble in itself: "too expensive". */
  readonly trouble?: readonly CueText[];
  /** Good in itself: "easy to use". */
  readonly good?: readonly CueText[];
  /** Only what it is about: "invoice"; the clause around it says whether that is trouble. */
  readonly topic?: readonly CueText[];
}

export const languages = ["en", "de", "fr", "es"] as const;
export type Language = (typeof languages)[number];

export type Cues = Readonly<Record<Language, CuesOfLanguage>>;

/** null: it says only how, not of what ("terrible", "works well"). */
export interface Cue {
  readonly theme: ThemeId | null;
  readonly says: keyof CuesOfLanguage;
}
