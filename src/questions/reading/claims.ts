/** Words of a question -> stretches with one meaning each: a period, one of the organisation's words, the lexicon's, or none. */
import type { DayRange } from "../../core/day.ts";
import { lexicon } from "../lexicon/lexicon.ts";
import type { Sense } from "../lexicon/senses.ts";
import type { NamedAccount } from "../names/name-entries.ts";
import type { Calendar } from "../periods/calendar.ts";
import { countAt } from "../periods/moment.ts";
import { periodAt } from "../periods/period.ts";
import { type Standpoint, standpointAt } from "../periods/standpoint.ts";
import type { ShareSlot } from "../question.ts";
import type { Token } from "../tokens.ts";
import type { OwnTerm, VocabularyBook } from "../vocabulary-book.ts";

export type Meaning =
  | Sense
  | OwnTerm
  | { readonly kind: "period"; readonly range: DayRange }
  | Standpoint
  | { readonly kind: "count"; readonly count: number }
  /** A count that says how many: "top 5". */
  | { readonly kind: "limit"; readonly limit: number }
  /** What a figure shall fall under, a share of one: "under 100 %". */
  | { readonly kind: "level"; readonly share: ShareSlot }
  | { readonly kind: "name"; readonly accounts: readonly NamedAccount[] }
  | { readonly kind: "unknown" };

export interface Claim {
  /** Places of words; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

export interface Ground {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly book: VocabularyBook;
  readonly calendar: Calendar;
}

/** @param names stretches already taken by full names, and by levels; they win over every other reading (questions.md). */
export function claimWords(ground: Ground, names: readonly Claim[]): readonly Claim[] {
  const claims: Claim[] = [];
  const words = ground.tokens.map((token) => token.word);
  const limitOf = (place: number) =>
    Math.min(...names.map((name) => (name.from > place ? name.from : words.length)), words.length);
  for (let place = 0; place < words.length; ) {
    const name = names.find((claim) => claim.from === place);
    const claim = name ?? longestAt(ground, words, place, limitOf(place));
    claims.push(claim);
    place = claim.to;
  }
  return claims;
}

function longestAt(ground: Ground, allWords: readonly string[], place: number, limit: number): Claim {
  const words = limit === allWords.length ? allWords : allWords.slice(0, limit);
  const tokens = limit === allWords.length ? ground.tokens : ground.tokens.slice(0, limit);
  const standpoint = standpointAt(tokens, place, ground.calendar);
  const period = periodAt(tokens, place, ground.calendar);
  const own = ownAt(ground, words, place);
  const sense = lexicon.at(words, place);
  const found = [
    standpoint && { length: standpoint.length, meaning: { kind: standpoint.kind, day: standpoint.day } },
    period && { length: period.length, meaning: { kind: "period", range: period.range } as const },
    own && { length: own.length, meaning: own.value },
    sense && { length: sense.length, meaning: sense.value },
  ].filter((one) => one !== undefined);
  // Of equal lengths the earlier kind stays.
  const [best] = found.sort((a, b) => b.length - a.length);
  if (best) return { from: place, to: place + best.length, meaning: best.meaning };
  const count = countAt(tokens, place);
  return { from: place, to: place + 1, meaning: count === undefined ? { kind: "unknown" } : { kind: "count", count } };
}

/** A region called "IN" or "US" is only meant when it is written so: "in" and "us" are ordinary words. */
function ownAt({ text, tokens, book }: Ground, words: readonly string[], place: number) {
  const own = book.own.at(words, place);
  const token = tokens[place];
  if (own === undefined || token === undefined || own.length > 1 || lexicon.at([token.word], 0) === undefined)
    return own;
  const written = text.slice(token.start, token.end);
  const shouted = text === text.toUpperCase();
  return written === own.value.value && !shouted ? own : undefined;
}
