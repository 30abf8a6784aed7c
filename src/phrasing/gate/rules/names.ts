/** Every name of a sentence -> whether it belongs where it stands, with the role it is given (masking.md §5, 5). */
import type { Name, Scope } from "../facts/figure.ts";
import { subjectsAt } from "./about.ts";
import { termOf } from "./number-use.ts";
import { isPerson } from "./person.ts";
import type { Place, Placed } from "./placed.ts";

export function nameReason(sentence: Placed, place: Place): string | null {
  const { token } = place;
  if (token.kind === "name" && isInside(sentence, place, token.name))
    return `"${token.text}" is nothing that a figure is in.`;
  if (token.kind === "name")
    return belongs(sentence, place, token.name) ? null : `"${token.text}" does not belong to what is spoken of.`;
  const role = termOf(token);
  if (role?.is !== "role") return null;
  return isHeld(sentence, place, role.stems)
    ? null
    : `"${token.text}" is a role that the facts give to nobody named beside it.`;
}

/** "In EMEA" and "in Starter", never "in Acme": what follows "in" may be a word of its own. */
function isInside({ book, places }: Placed, { at }: Place, name: string): boolean {
  const before = places[at - 1]?.token;
  const inside = termOf(before)?.is === "preposition" && before?.text.toLowerCase() === "in";
  const kinds = book.figures.filter(({ scope }) => scope.subject === name).map(({ scope }) => scope.kind);
  return inside && kinds.some((kind) => /account|customer|company|client/u.test(kind ?? ""));
}

/** An account speaks for itself; a person or a region must stand in the facts beside what the clause is about. */
function belongs(sentence: Placed, place: Place, text: string): boolean {
  const name = sentence.book.names.get(text);
  if (name === undefined) return false;
  if (name.subject || place.group.includes(text) === false) return name.subject || isNear(sentence, place, name);
  return isNear(sentence, place, name);
}

function isNear(sentence: Placed, place: Place, name: Name): boolean {
  const others = sentence.places.flatMap(({ token, clause }) =>
    token.kind === "name" && clause === place.clause ? [token.name] : [],
  );
  const owners = others.filter((other) => sentence.book.names.get(other)?.subject === true);
  const outer = owners.length > 0 ? owners : subjectsBefore(sentence, place);
  return [...name.scopes].some((scope) =>
    outer.length === 0 ? scope.subject === null : outer.every((owner) => isWithin(scope, owner)),
  );
}

function subjectsBefore(sentence: Placed, place: Place): readonly string[] {
  const before = sentence.places.filter(({ at, token }) => at < place.at && token.kind === "name");
  const named = before.flatMap(({ token }) =>
    token.kind === "name" && sentence.book.names.get(token.name)?.subject === true ? [token.name] : [],
  );
  if (named.length > 0) return named.slice(-1);
  return sentence.carried.group.length === 1
    ? sentence.carried.group
    : subjectsAt(sentence, { ...place, group: [] }).filter((subject) => subject !== null);
}

function isWithin(scope: Scope | null, owner: string): boolean {
  if (scope === null) return false;
  return scope.subject === owner || scope.names.has(owner) || isWithin(scope.parent, owner);
}

/** The name right behind the role, else the nearest before it, else the nearest behind: whoever comes first of the people. */
function isHeld({ book, places }: Placed, place: Place, stems: readonly string[]): boolean {
  const named = places.flatMap(({ token, at }) =>
    token.kind === "name" ? [{ name: book.names.get(token.name), at }] : [],
  );
  const behind = named.filter(({ at }) => at > place.at);
  const next = behind.filter(({ at }) => at - place.at <= 2);
  const order = [...next, ...named.filter(({ at }) => at < place.at).reverse(), ...behind];
  const person = order.find(({ name }) => name !== undefined && isPerson(name))?.name;
  return person !== undefined && stems.some((stem) => stem.split(" ").every((word) => person.words.has(word)));
}
