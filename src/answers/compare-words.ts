/** The words of a cut in a comparison: what its groups are called, and how one of them is named in a sentence. */
import { noGroup } from "../core/revenue/group-of.ts";
import type { Cut } from "../core/revenue/metrics-report.ts";
import type { SubjectType } from "./answer.ts";
import type { Noun } from "./figures/nouns.ts";

interface CutWords {
  readonly noun: Noun;
  /** Before a group's name: "best in {EMEA}". */
  readonly before: string;
  /** What has no value. */
  readonly none: string;
  readonly subject: SubjectType;
}

export const comparedCuts: Readonly<Record<Cut, CutWords>> = {
  segment: { noun: { one: "segment", other: "segments" }, before: "in", none: "no segment", subject: "segment" },
  region: { noun: { one: "region", other: "regions" }, before: "in", none: "no region", subject: "segment" },
  plan: { noun: { one: "plan", other: "plans" }, before: "on", none: "no plan", subject: "segment" },
  product: { noun: { one: "product", other: "products" }, before: "for", none: "no product", subject: "segment" },
  cohort: { noun: { one: "cohort", other: "cohorts" }, before: "for", none: "no cohort", subject: "segment" },
  owner: { noun: { one: "owner", other: "owners" }, before: "for", none: "no owner", subject: "person" },
};

/** `names`: of owners, who are grouped by their e-mails. */
export function groupName(cut: Cut, group: string, names: ReadonlyMap<string, string>): string {
  return group === noGroup ? comparedCuts[cut].none : (names.get(group) ?? group);
}
