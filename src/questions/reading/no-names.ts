/** Words that nothing explains -> whether they stand for a period or a place, and so for no account. */
import { wordAt } from "../periods/moment.ts";
import { doubtfulMonths, monthWords, unitWords } from "../periods/words.ts";
import type { Token } from "../tokens.ts";

const writtenAsPeriod = /^(?:[qh]\d+|fy\d+|\d{4}-\d{2}(?:-\d{2})?)$/;
const placeWords: ReadonlySet<string> = new Set("in within inside across by per im en dans".split(" "));
/** After these comes a thing, not a company: "the sky". */
const articles: ReadonlySet<string> = new Set(
  "the a an your this that these those der die das ein eine le la les un une el los las una".split(" "),
);

/** "q7", "february" of "30 february", "month" of "month 13", "2026-13": asked of words that were read as no period. */
export function soundsLikePeriod(tokens: readonly Token[], place: number): boolean {
  const word = wordAt(tokens, place);
  const month = monthWords.has(word) && !doubtfulMonths.has(word);
  return writtenAsPeriod.test(word) || month || (unitWords.has(word) && /^\d/.test(wordAt(tokens, place + 1)));
}

/** "in Narnia", "in the Nordics", but not "in q7". */
export function standsAsPlace(tokens: readonly Token[], place: number): boolean {
  if (soundsLikePeriod(tokens, place)) return false;
  return placeWords.has(wordAt(tokens, followsArticle(tokens, place) ? place - 2 : place - 1));
}

export function followsArticle(tokens: readonly Token[], place: number): boolean {
  return articles.has(wordAt(tokens, place - 1));
}
