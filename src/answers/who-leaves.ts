/** Who would leave -> the words for them in a sentence: their names, or how many they are and what they have in common. */
import type { AccountMovement } from "../core/revenue/results.ts";
import type { BandName } from "../questions/question.ts";
import { type AccountRef, nameFact } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { listed } from "./listed.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";

export interface WhoLeaves {
  /** By name; null = the group that the rest says. */
  readonly named: readonly AccountRef[] | null;
  readonly band: BandName | null;
  readonly atRisk: boolean;
  /** So many of the largest. */
  readonly largest: boolean;
  /** In words; null = any. */
  readonly segment: string | null;
  readonly owner: string | null;
}

/** More are counted. */
export const namesInSentence = 3;

/** "{Acme} and {Beta}", "the {4 accounts} now red in {EMEA}"; `lost` are those of them that pay. */
export function whoInWords(draft: Draft, of: MetricSubject, who: WhoLeaves, lost: readonly AccountMovement[]): string {
  const { named } = who;
  if (named !== null && named.length <= namesInSentence) {
    return listed(named.map((account) => `{${nameFact(draft, account)}}`));
  }
  const size = named === null ? lost.length : named.length;
  const count = draft.fact(draft.figures.count(size, nouns.account), {
    label: "accounts that would leave",
    subject: subjectOf(of),
  });
  const common = inCommon(draft, of, who);
  return common === "" ? `the {${count}} named` : `the {${count}} ${common}`;
}

/** "now red in {EMEA} of {Dana}"; empty for accounts by name. */
export function inCommon(draft: Draft, of: MetricSubject, who: WhoLeaves): string {
  const named = (label: string, name: string) =>
    `{${draft.fact(draft.figures.name(name), { label, subject: subjectOf(of) })}}`;
  const words = [
    who.largest ? "with the most MRR" : null,
    who.band === null ? null : `now ${who.band}`,
    who.atRisk ? "at risk" : null,
    who.segment === null ? null : `in ${named("segment", who.segment)}`,
    who.owner === null ? null : `of ${named("owner", who.owner)}`,
  ];
  return words.filter((word) => word !== null).join(" ");
}

/** The same for `read_as`, where names stand as they are. */
export function whoReadAs({ figures }: Draft, { named, band, atRisk, largest, segment, owner }: WhoLeaves): string {
  if (named !== null) return listed(named.map(({ name }) => figures.name(name).display));
  const words = [
    largest ? "the largest" : null,
    band,
    "accounts",
    atRisk ? "at risk" : null,
    segment === null ? null : `in ${segment}`,
    owner === null ? null : `of ${figures.name(owner).display}`,
  ];
  return words.filter((word) => word !== null).join(" ");
}
