/** Meanings of a supposition -> who leaves: accounts by name, or a group of them by band, risk, size, segment or owner. */
import type { NameSpan } from "../names/full-names.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { BandName } from "../question.ts";
import type { Token } from "../tokens.ts";
import { bandsIn, saysBand } from "./bands-said.ts";
import type { Claim } from "./claims.ts";
import { isCue, wordsOf } from "./hypothetical.ts";
import { doubtfulSubjects, namedSubjects } from "./named-subjects.ts";
import type { Subject } from "./subject.ts";
import { ofLeaving, ownerOf, segmentsOf } from "./supposed-scopes.ts";

export interface SupposedIn {
  readonly claims: readonly Claim[];
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  readonly index: NameIndex;
}

export interface Who extends Group {
  /** The accounts named; one that is not certain is asked back about. */
  readonly subjects: readonly Subject[];
}

interface Group {
  readonly band: BandName | undefined;
  readonly atRisk: boolean;
  /** So many of the largest. */
  readonly limit: number | undefined;
  readonly owner: string | undefined;
  readonly segments: readonly string[];
}

export const nobodyNamed: Who = {
  subjects: [],
  band: undefined,
  atRisk: false,
  limit: undefined,
  owner: undefined,
  segments: [],
};

/** `from` and `loss` are places in the claims. undefined: nobody, accounts and a group at once, or a group that is unclear. */
export function whoLeaves(found: SupposedIn, from: number, loss: number): Who | undefined {
  const { claims, tokens, index, names } = found;
  const clause = claims.slice(from);
  const group = isDenied(clause, tokens) ? undefined : groupIn(found, clause, loss);
  if (group === undefined) return undefined;
  const named = namedSubjects(clause, tokens, index);
  // "My account Acme" is Acme.
  if (named.length > 0)
    return isGroup({ ...group, owner: undefined }) ? undefined : { ...nobodyNamed, subjects: named };
  if (isGroup(group)) return { ...group, subjects: [] };
  const subjects = doubtfulSubjects(names, claims[from]?.from ?? 0);
  return subjects.length === 0 ? undefined : { ...group, subjects };
}

function groupIn({ claims, tokens }: SupposedIn, clause: readonly Claim[], loss: number): Group | undefined {
  const bands = bandsIn(clause, tokens);
  const limit = largestIn(clause, tokens);
  const atRisk = clause.some((claim) => isCue(claim, "at_risk") && claim !== claims[loss] && !saysBand(claim, tokens));
  const unclear = limit === "unclear" || bands.length > 1 || (atRisk && bands.length > 0);
  if (unclear) return undefined;
  const scope = ofLeaving(claims, loss);
  return { band: bands[0], atRisk, limit, owner: ownerOf(scope), segments: segmentsOf(scope) };
}

function isGroup({ band, atRisk, limit, owner, segments }: Group): boolean {
  return atRisk || segments.length > 0 || [band, limit, owner].some((one) => one !== undefined);
}

const denials: ReadonlySet<string> = new Set("don doesn didn won wouldn isn aren never".split(" "));

/** "What if we don't lose Acme", but not "doesn't renew", which is a loss as a whole. */
function isDenied(clause: readonly Claim[], tokens: readonly Token[]): boolean {
  return clause.some(
    (claim) =>
      isCue(claim, "negation") || (isCue(claim, "filler") && wordsOf(claim, tokens).some((word) => denials.has(word))),
  );
}

/** "First" and "worst" are not an order of size; of "our biggest customers" it is unclear how many. */
const notBySize: ReadonlySet<string> = new Set("first worst most schlechtesten pires peores".split(" "));
const oneCustomer: ReadonlySet<string> = new Set("account customer client logo kunde cliente compte cuenta".split(" "));

function largestIn(clause: readonly Claim[], tokens: readonly Token[]): number | "unclear" | undefined {
  const top = clause.find((claim) => isCue(claim, "top"));
  const limit = clause.flatMap(({ meaning }) => (meaning.kind === "limit" ? [meaning.limit] : []))[0];
  if (top === undefined) return limit === undefined ? undefined : "unclear";
  if (wordsOf(top, tokens).some((word) => notBySize.has(word))) return "unclear";
  return limit ?? (tokens.some(({ word }) => oneCustomer.has(word)) ? 1 : "unclear");
}
