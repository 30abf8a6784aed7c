/** A reading of a question about an account -> the topics it names that the account's card does not tell of. */

import { fold } from "../../core/words/fold.ts";
import { type Topic, topicBook, topics } from "../lexicon/topics.ts";
import { asksWhetherItLeaves } from "./granted.ts";
import type { Reading } from "./reading.ts";

/** Each once, in the order of the lexicon. Words of the account's own name name no topic. */
export function topicsIn(reading: Reading): readonly Topic[] {
  const words = wordsAsTyped(reading);
  const named = new Set(words.flatMap((_, place) => topicBook.at(words, place)?.value ?? []));
  if (asksWhetherItLeaves(reading)) named.add("leaving");
  return topics.filter((topic) => named.has(topic));
}

/** In no phrase: stands where a name, a period or a figure does. */
const otherwiseMeant = "\u0000";

/** Unread words were corrected towards those that are read: "prices" may have become "rises". */
function wordsAsTyped({ text, tokens, claims }: Reading): readonly string[] {
  const open = claims.filter(({ meaning }) => meaning.kind === "unknown" || meaning.kind === "cue");
  return tokens.map(({ start, end }, place) => {
    const isOpen = open.some(({ from, to }) => from <= place && place < to);
    return isOpen ? fold(text.slice(start, end)) : otherwiseMeant;
  });
}
