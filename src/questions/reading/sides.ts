/** What "EMEA and AMER", "Q2 vs Q3", "Acme against Beta" set against each other -> the sides of a comparison, in their order. */
import { segmentAlternatives } from "../../core/revenue/segment-alternatives.ts";
import type { PeriodSlot, Side, Vocabulary } from "../question.ts";
import type { Meaning } from "./claims.ts";

export interface Named {
  /** Of full names that are one account's each. */
  readonly accounts: readonly string[];
  readonly owners: readonly string[];
  readonly periods: readonly PeriodSlot[];
  readonly segments: readonly string[];
}

const fewest = 2;

/** Undefined when nothing, or more than one thing, is named twice: what both sides share is then not clear. */
export function sidesOf(named: Named, vocabulary: Vocabulary): readonly Side[] | undefined {
  const compared = [
    named.accounts.map((account): Side => ({ account })),
    named.owners.map((owner): Side => ({ owner })),
    named.periods.map((period): Side => ({ period })),
    comparedSegments(named.segments, vocabulary).map((segment): Side => ({ segment })),
  ].filter((sides) => sides.length >= fewest);
  return compared.length === 1 ? compared[0] : undefined;
}

/** Of several segments those of one kind: "Enterprise in EMEA vs AMER"; of different kinds, both: "Enterprise vs EMEA". */
function comparedSegments(segments: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const { segments: segment, regions: region, plans: plan } = vocabulary;
  const kinds = segmentAlternatives(segments, { segment, region, plan });
  const several = kinds.filter((values) => values.length >= fewest);
  if (several.length > 1) return [];
  return several[0] ?? (kinds.length === fewest ? kinds.flat() : []);
}

/** What the sides have in common stays behind: what they differ in is theirs. */
export function sharedBy(sides: readonly Side[] | undefined, named: Named): Named {
  const theirs = (pick: (side: Side) => unknown) => sides?.some((side) => pick(side) !== undefined) === true;
  const compared = new Set(sides?.map(({ segment }) => segment));
  return {
    accounts: theirs(({ account }) => account) ? [] : named.accounts,
    owners: theirs(({ owner }) => owner) ? [] : named.owners,
    periods: theirs(({ period }) => period) ? [] : named.periods,
    segments: named.segments.filter((segment) => !compared.has(segment)),
  };
}

export function ownersOf(meanings: readonly Meaning[]): readonly string[] {
  const named = meanings.flatMap((one) => {
    if (one.kind === "owner") return [one.value];
    return one.kind === "cue" && one.cue === "mine" ? ["me"] : [];
  });
  return [...new Set(named)];
}
