/** "numbers de-DE", "dates in fr" -> whose way of writing numbers and dates. */
import { type Clause, keyAt, phraseLength, textAt } from "./clause.ts";
import type { Term } from "./terms.ts";

const leading = ["numbers and dates in", "numbers and dates", "numbers in", "dates in", "numbers", "dates", "locale"];

export function readFigures(terms: readonly Term[], at: number): Clause {
  const place = at + phraseLength(terms, at, leading);
  const locale = localeNamed(keyAt(terms, place));
  if (locale === undefined) return { word: textAt(terms, place), problem: "is not a language such as en-US or de-DE" };
  return { wish: { locale }, next: place + 1 };
}

/** Canonical; undefined for what nobody writes numbers in. */
function localeNamed(word: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(word === "" ? [] : [word])[0];
  } catch {
    return undefined;
  }
}
