/** What a clause says of the things it counts -> whether it holds of one subject of the facts. */
import type { FactBook } from "../facts/figure.ts";
import { signIn } from "../facts/signs.ts";
import { signMeant } from "./number-sign.ts";
import { termOf } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";
import { isStated } from "./stated.ts";

export type Predicate = (book: FactBook, subject: string | null) => boolean;

export interface Predicates {
  readonly all: readonly Predicate[];
  /** Places of the words they were read from. */
  readonly used: readonly number[];
}

/** Bands, statuses and moves in the clause of a place, those with a figure of their own left out. */
export function predicatesAt({ places }: Placed, place: Place): Predicates {
  const own = places.filter(({ clause, at }) => clause === place.clause && at !== place.at);
  const metric = own.map(({ token }) => termOf(token)).find((term) => term?.is === "metric")?.id ?? null;
  const found = own.flatMap(({ token, at }) => {
    const term = termOf(token);
    if (token.kind === "said")
      return [
        {
          at,
          holds: (_: FactBook, subject: string | null) =>
            token.statements.some(({ scope }) => scope.subject === subject),
        },
      ];
    if (term?.is === "state")
      return [{ at, holds: (book: FactBook, subject: string | null) => isStated(book, subject, term.stems) }];
    if (term?.is !== "direction") return [];
    const meant = signMeant(term, metric);
    return [
      {
        at,
        holds: (book: FactBook, subject: string | null) =>
          meant !== undefined && signIn(book, subject, metric) === meant,
      },
    ];
  });
  return { all: found.map(({ holds }) => holds), used: found.map(({ at }) => at) };
}
