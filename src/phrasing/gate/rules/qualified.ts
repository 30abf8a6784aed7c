/** A name that the facts give only as a former, proposed or wished one -> whether the text says so (masking.md §5, 3). */
import { stemsOf } from "./numbers.ts";
import type { Place, Placed } from "./placed.ts";

const unreal = "former previous prior old proposed requested target planned offered next list".split(" ");
const being = /^(?:is|was|are|were)$/iu;
const ofThePast = "was were from".split(" ");
const real = new Set(["current", "now", "new"]);

/** "Nutmeg Travel is on Growth" is of the past when Growth is the former plan. */
export function qualifiedReason({ book, places }: Placed, { token, at }: Place): string | null {
  const name = token.kind === "name" ? book.names.get(token.name) : undefined;
  // "Foxglove Media is BrightDesk": no fact says that two names are one.
  if (name !== undefined && places[at - 2]?.token.kind === "name" && being.test(places[at - 1]?.token.text ?? ""))
    return `"${token.text}" is no other name of the one before.`;
  if (name === undefined || [...name.words].some((word) => real.has(word))) return null;
  const said = new Set(places.flatMap((place) => [...stemsOf(place.token), place.token.text.toLowerCase()]));
  const hidden = unreal.filter((word) => name.words.has(word) && !said.has(word));
  const isPast = ofThePast.some((word) => said.has(word));
  return hidden.length === 0 || isPast ? null : `"${token.text}" is the ${hidden[0]} one in the facts.`;
}
