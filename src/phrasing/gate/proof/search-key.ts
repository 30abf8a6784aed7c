/** A place in a text and what the clauses before it left to speak of -> one key: the same key leads the same way. */
import type { Scope } from "../facts/figure.ts";
import type { Context } from "./context.ts";

/** Scopes are numbered in the map as they come. */
export function searchKey(scopes: Map<Scope, number>, at: number, context: Context): string {
  const { subject, person, someone, named, words, unit, counted, gift, last } = context;
  const rests = last?.scopes.map((scope) => {
    const known = scopes.get(scope) ?? scopes.size;
    scopes.set(scope, known);
    return known;
  });
  const given = gift === undefined ? [] : [gift.giver, gift.pull, gift.money];
  const of =
    counted === undefined
      ? []
      : [counted.claim.noun, counted.claim.qualities, counted.claim.of?.text, counted.members?.length, counted.fresh];
  return JSON.stringify([
    at,
    subject,
    person,
    someone,
    named,
    words,
    unit?.unit,
    unit?.currency,
    of,
    given,
    rests ?? [],
  ]);
}
