/** A text and the facts -> whether every clause of it can be read, and is borne out, to its end. */
import type { Claim } from "../claims.ts";
import type { FactBook, Scope } from "../facts/figure.ts";
import { cause } from "../reading/clauses/cause.ts";
import { clause } from "../reading/clauses/clause.ts";
import { gives } from "../reading/clauses/gift.ts";
import { type Input, inputOf } from "../reading/input.ts";
import type { Context, Proved } from "./context.ts";
import { filler, isEnd, isStopped, joint } from "./joints.ts";
import { ledgerOf } from "./ledger.ts";
import { proveClaim } from "./prove-claim.ts";
import { searchKey } from "./search-key.ts";
import { isSmuggled } from "./smuggling.ts";

/** null = proved; else why not. */
export function unproved(book: FactBook, text: string): string | null {
  const ledger = ledgerOf(book);
  const input = inputOf(book, ledger, text);
  const search: Search = { input, seen: new Set(), scopes: new Map(), furthest: { at: -1, why: "" } };
  const start: Context = { ledger, subject: ledger.own, named: false, words: [], unit: null };
  if (isProved(search, 0, start)) return null;
  const { at, why } = search.furthest;
  const from = input.text.slice(input.atoms[Math.max(at, 0)]?.start ?? 0).split(/[\u2029]/u)[0] ?? "";
  return why === "" ? `What is said here cannot be read: "${from.slice(0, 60)}".` : why;
}

interface Search {
  readonly input: Input;
  /** Places and contexts that lead nowhere. */
  readonly seen: Set<string>;
  /** Numbered as they come. */
  readonly scopes: Map<Scope, number>;
  furthest: { at: number; why: string };
}

function isProved(search: Search, at: number, context: Context): boolean {
  const { input, seen, scopes } = search;
  if (isEnd(input, at)) return true;
  const key = searchKey(scopes, at, context);
  if (seen.has(key)) return false;
  seen.add(key);
  for (const { end: from } of filler(input, at)) {
    for (const { value: claims, end } of longestFirst(clause(input, from))) {
      if (isSmuggled(input, at, claims, context)) continue;
      const after = provedAll(search, claims, context, at);
      if (after !== null && endings(search, after, end).some((ending) => isGoingOn(search, ending))) return true;
    }
  }
  if (search.furthest.at < at) search.furthest = { at, why: "" };
  return false;
}

function isGiving(input: Input, at: number): boolean {
  return gives(input, at).length > 0;
}

interface Ending {
  readonly context: Context;
  readonly end: number;
  readonly caused: boolean;
}

/** With the reason said behind it, and without. */
function endings(search: Search, context: Context, end: number): readonly Ending[] {
  const caused = longestFirst(cause(search.input, end)).flatMap(({ value, end: behind }) => {
    const after = provedAll(search, value, context, end);
    return after === null ? [] : [{ context: after, end: behind, caused: true }];
  });
  return [...caused, { context, end, caused: false }];
}

/** What follows a reason with a mere "and" would be one more reason, unless it is a verb. */
function isGoingOn(search: Search, { context, end, caused }: Ending): boolean {
  const { input } = search;
  if (isEnd(input, end)) return true;
  if (caused && input.atoms[end]?.plain === "and" && !isGiving(input, end + 1)) return false;
  return joint(input, end).some(
    ({ end: next }) => next > end && isProved(search, next, isStopped(input, end, next) ? settled(context) : context),
  );
}

/** A new sentence need not be of those last counted. */
function settled(context: Context): Context {
  return context.counted === undefined ? context : { ...context, counted: { ...context.counted, fresh: false } };
}

function longestFirst<T extends { readonly end: number }>(reads: readonly T[]): readonly T[] {
  return reads.toSorted((a, b) => b.end - a.end);
}

function provedAll(search: Search, claims: readonly Claim[], context: Context, at: number): Context | null {
  if (claims.length === 0) return null;
  let now = context;
  const proofs: Proved[] = [];
  for (const claim of claims) {
    const proof = proveClaim(now, claim);
    if (!proof.ok) {
      if (search.furthest.at < at || (search.furthest.at === at && search.furthest.why === ""))
        search.furthest = { at, why: proof.why };
      return null;
    }
    now = proof.context;
    const { scopes, way } = proof;
    proofs.push({ claim, scopes, words: now.words, ...(way === undefined ? {} : { way }) });
  }
  return { ...now, last: { claims, proofs, scopes: proofs.flatMap(({ scopes }) => scopes) } };
}
