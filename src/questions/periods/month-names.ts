/** A word and its neighbours -> the month it names: "may" the verb and "mars" the name are not months. */
import type { Token } from "../tokens.ts";
import { wordAt, yearAt } from "./moment.ts";
import { doubtfulMonths, monthIntroducers, monthWords } from "./words.ts";

/** @param surely a day stands before the word, which settles it. @returns 1-12. */
export function monthAt(tokens: readonly Token[], place: number, surely: boolean): number | undefined {
  const word = wordAt(tokens, place);
  const month = monthWords.get(word);
  if (month === undefined || surely || !doubtfulMonths.has(word)) return month;
  return looksLikeMonth(tokens, place) ? month : undefined;
}

function looksLikeMonth(tokens: readonly Token[], place: number): boolean {
  const introduced = monthIntroducers.has(wordAt(tokens, place - 1));
  const dated = yearAt(tokens, place + 1) !== undefined || /^\d{1,2}(st|nd|rd|th)?$/.test(wordAt(tokens, place + 1));
  // "nrr may" ends with the month; the verb is never last.
  const last = place === tokens.length - 1;
  return introduced || dated || last;
}
