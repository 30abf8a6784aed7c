/** What the clauses so far left to speak of, and how a clause comes out. */

import type { Claim, CountClaim, GiftClaim, Giver } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import type { Ref } from "../reading/names.ts";
import type { Num } from "../reading/numbers.ts";
import type { Entry, Ledger } from "./ledger.ts";

export interface Context {
  readonly ledger: Ledger;
  /** Who was last spoken of; null = the facts as a whole. */
  readonly subject: string | null;
  /** Whether a name was said so far. */
  readonly named: boolean;
  /** Who a clause that leaves its subject out goes on about, where it is somebody else. */
  readonly person?: string | null;
  /** "she": who was last spoken of in a role. */
  readonly someone?: string;
  /** Concepts of the quantity last spoken of. */
  readonly words: readonly string[];
  /** The unit and currency its number was last written in: a bare number behind it is in the same. */
  readonly unit: Pick<Num, "unit" | "currency"> | null;
  /** Members of a list are gone through: that they are in a list is no news. */
  readonly counting?: boolean;
  /** What was last counted: "of them". */
  readonly counted?: LastCount;
  /** What was last said to give or take, and how. */
  readonly gift?: LastGift;
  /** What the clause before rests on. */
  readonly last?: Last;
}

export interface LastCount {
  readonly claim: CountClaim;
  /** Items of lists that were counted; null = a count of the facts. */
  readonly members: readonly Scope[] | null;
  /** Whether they are all that there are. */
  readonly whole: boolean;
  /** Nothing ended since: what follows with a comma is of them. */
  readonly fresh: boolean;
  /** Where the count stands. */
  readonly scope: Scope | null;
}

export interface Last {
  readonly claims: readonly Claim[];
  readonly scopes: readonly Scope[];
  readonly proofs: readonly Proved[];
}

export interface Proved {
  readonly claim: Claim;
  readonly scopes: readonly Scope[];
  readonly way?: -1 | 0 | 1;
  /** Concepts of the quantity, also where they are left out. */
  readonly words: readonly string[];
}

export interface LastGift {
  /** null = an object of the facts that was spoken of without naming it as a part. */
  readonly giver: Giver | null;
  readonly pull: NonNullable<GiftClaim["pull"]>;
  readonly money: boolean;
}

export type Proof =
  | {
      readonly ok: true;
      readonly context: Context;
      /** Objects of the facts that bear it out. */
      readonly scopes: readonly Scope[];
      /** Which way it went, where it says so. */
      readonly way?: -1 | 0 | 1;
    }
  | { readonly ok: false; readonly why: string };

export function refuted(why: string): Proof {
  return { ok: false, why };
}

/** Subjects whose facts may answer, the likeliest first. */
export function subjectsOf({ ledger, subject, named, person, someone }: Context, ref: Ref): readonly (string | null)[] {
  if (ref.is === "name") return ref.name === ledger.own ? [ref.name, null] : [ref.name];
  if (ref.person === true) return someone === undefined ? [] : [someone];
  if (ref.leftOut === true && person != null) return [person];
  if (named) return subject === ledger.own ? [subject, null] : [subject];
  return [null, ...ledger.onlySubject];
}

/** Those of the first subject that has any. */
export function entriesOf(context: Context, ref: Ref, keep: (entry: Entry) => boolean): readonly Entry[] {
  for (const subject of subjectsOf(context, ref)) {
    const found = (context.ledger.bySubject.get(subject) ?? []).filter(keep);
    if (found.length > 0) return found;
  }
  return [];
}

export function speakingOf(context: Context, ref: Ref, words?: readonly string[]): Context {
  const spoken = ref.is === "name" ? { subject: ref.name, named: true, person: null } : {};
  return { ...context, ...spoken, ...(words === undefined ? {} : { words }) };
}
