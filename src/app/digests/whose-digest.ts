/** The names in a wish -> segments as the book writes them and an owner's e-mail, or the name that is nobody's. */
import type { DigestFilter } from "../../core/digest/subscription.ts";
import type { DigestWish } from "../../core/digest/wish/wish.ts";
import { fold } from "../../core/words/fold.ts";
import type { Asker } from "../authorise.ts";

export interface NamedPeople {
  readonly name: string;
  readonly email: string | null;
}

export interface BookNames {
  readonly segments: readonly string[];
  readonly people: readonly NamedPeople[];
}

export type Whose =
  | { readonly kind: "filter"; readonly filter: DigestFilter }
  | { readonly kind: "unknown"; readonly name: string }
  /** One digest is of one owner's accounts. */
  | { readonly kind: "two_owners" }
  /** "mine", of somebody whose e-mail is not known. */
  | { readonly kind: "nobody" };

/** @param usual when the wish does not say. */
export function whoseDigest(
  wish: DigestWish,
  book: BookNames,
  asker: Pick<Asker, "email">,
  usual: DigestFilter,
): Whose {
  const { segments: names = [], ownerEmail, whose } = wish;
  if (whose === "mine" && asker.email === null) return { kind: "nobody" };
  const read = names.map((name) => readName(name, book));
  const unknown = names.find((_, at) => read[at] === null);
  if (unknown !== undefined) return { kind: "unknown", name: unknown };
  const segments = read.flatMap((found) => (found?.kind === "segment" ? [found.segment] : []));
  const [named, another] = read.flatMap((found) => (found?.kind === "owner" ? [found.email] : []));
  if (another !== undefined || (named !== undefined && ownerEmail !== undefined)) return { kind: "two_owners" };
  const owner = ownerEmail ?? named ?? (whose === "mine" ? asker.email : null) ?? usualOwner(wish, usual);
  return { kind: "filter", filter: { segments, ...(owner !== undefined && { ownerEmail: owner.toLowerCase() }) } };
}

type Named =
  | { readonly kind: "segment"; readonly segment: string }
  | { readonly kind: "owner"; readonly email: string };

/** A segment by its name, else a person by their whole name or the only one of that first name. */
function readName(name: string, { segments, people }: BookNames): Named | null {
  const segment = segments.find((candidate) => fold(candidate) === fold(name));
  if (segment !== undefined) return { kind: "segment", segment };
  const of = fold(name.replace(/['’]s( book)?$/, ""));
  const whole = people.filter((person) => fold(person.name) === of);
  const first = people.filter((person) => fold(person.name).split(" ", 1)[0] === of);
  const [person, ...others] = whole.length > 0 ? whole : first;
  return person?.email && others.length === 0 ? { kind: "owner", email: person.email } : null;
}

/** Somebody's own book unless they say the whole one. */
function usualOwner({ whose }: DigestWish, { ownerEmail }: DigestFilter): string | undefined {
  return whose === "all" ? undefined : ownerEmail;
}
