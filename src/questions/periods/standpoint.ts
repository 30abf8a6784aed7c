/** Words of a question -> the day it asks about ("as of 30 June"), or the day whose knowledge it asks for ("as known on 1 October"). */
import type { Day } from "../../core/day.ts";
import { phraseBook } from "../lexicon/phrase-book.ts";
import type { Token } from "../tokens.ts";
import type { Calendar } from "./calendar.ts";
import { wordAt } from "./moment.ts";
import { periodAt } from "./period.ts";
import { openersOfDays, rangeLinks, rangeOpeners, type StandpointOpener, sinceWords } from "./words.ts";

export interface Standpoint {
  readonly kind: "asOf" | "knownOn";
  readonly day: Day;
}

export interface StandpointHere extends Standpoint {
  /** Words taken. */
  readonly length: number;
}

const openers = phraseBook<StandpointOpener>(
  openersOfDays.flatMap(([opener, phrases]) => phrases.split("|").map((phrase) => [phrase, opener] as const)),
);

/** A word of these makes of "the end of June" an end of a stretch. */
const stretchWords = new Set([
  ...sinceWords,
  ...rangeLinks,
  ...rangeOpeners,
  "by",
  "before",
  "after",
  "ab",
  "vor",
  "nach",
]);

/** The standpoint whose words begin at `place`; a period stands for its last day. Undefined when none does. */
export function standpointAt(tokens: readonly Token[], place: number, calendar: Calendar): StandpointHere | undefined {
  const words = tokens.map(({ word }) => word);
  const opener = openers.at(words, place);
  if (opener === undefined || (opener.value === "end" && stretchWords.has(wordAt(tokens, place - 1)))) return undefined;
  const end = opener.value === "end" ? undefined : endAt(words, place + opener.length);
  const said = opener.length + (end ?? 0);
  const period = periodAt(tokens, place + said, calendar);
  if (period === undefined) return undefined;
  const { from, to } = period.range;
  // "a", "au", "per" are ordinary words: a day must follow, or the end of something.
  if (opener.value === "dayOnly" && end === undefined && from !== to) return undefined;
  return { kind: opener.value === "knownOn" ? "knownOn" : "asOf", day: to, length: said + period.length };
}

/** The words of "the end of" before a period. */
function endAt(words: readonly string[], place: number): number | undefined {
  const opener = openers.at(words, place);
  return opener?.value === "end" ? opener.length : undefined;
}
