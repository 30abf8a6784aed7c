/** A number in its sentence -> the names whose facts must hold it (masking.md §5, 3). */
import type { Figure } from "../facts/figure.ts";
import { termOf } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";

const narrowing = new Set("at|for|of|in|by|with|on|under".split("|"));
const belonging = new Set("from|at|for|of|in|by|with|on|under".split("|"));

export interface Owners {
  /** Every one of them must stand beside the figure in the facts. */
  readonly names: readonly string[];
  /** Several accounts and one number: nobody knows whose it is. */
  readonly shared: boolean;
}

/** "$8,000 from Globex" is Globex's whoever was spoken of before; else the nearest names before it. */
export function ownersOf(sentence: Placed, place: Place): Owners {
  const attached = attachedName(sentence, place);
  const within = contextNames(sentence, place);
  if (attached !== undefined) {
    const own = sentence.book.names.get(attached)?.subject === true;
    return { names: own ? [attached, ...within] : [attached, ...place.group, ...within], shared: false };
  }
  const group = place.group.length > 0 ? place.group : following(sentence, place);
  return { names: [...group, ...within], shared: group.length > 1 };
}

/** Behind the number, its noun and one preposition. */
function attachedName({ places }: Placed, place: Place): string | undefined {
  let joined = false;
  for (const { token } of places.slice(place.at + 1)) {
    const term = termOf(token);
    if (token.kind === "name") return joined ? token.name : undefined;
    if (term?.is === "preposition") joined = belonging.has(term.word);
    else if (term?.is !== "metric" && term?.is !== "thing" && term?.is !== "state") return undefined;
  }
  return undefined;
}

/** "NRR in EMEA": names that only narrow the clause, before the number. */
function contextNames({ places }: Placed, place: Place): readonly string[] {
  return places.flatMap(({ token, at, clause }) => {
    const before = termOf(places[at - 1]?.token);
    const narrows = token.kind === "name" && before?.is === "preposition" && narrowing.has(before.word);
    return narrows && clause === place.clause && at < place.at ? [token.name] : [];
  });
}

/** "Lost $12,000: Acme" and "$12,000 was lost at Acme": when nobody was named before, the next one is meant. */
function following({ places }: Placed, place: Place): readonly string[] {
  const next = places.find(({ at, token }) => at > place.at && token.kind === "name");
  return next?.token.kind === "name" && next.clause === place.clause ? [next.token.name] : [];
}

/** The figure's own subject must be among the names, and every name beside the figure. */
export function isOwned({ scope }: Figure, names: readonly string[], subjects: readonly (string | null)[]): boolean {
  if (names.length === 0) return subjects.includes(scope.subject);
  const beside = (name: string) => scope.subject === name || scope.names.has(name);
  return names.every(beside) && (scope.subject === null || names.includes(scope.subject));
}
