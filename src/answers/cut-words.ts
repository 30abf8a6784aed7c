/** The words of a cut: how its table is headed, what its groups are called, and how one of them is named in a sentence. */
import { noGroup } from "../core/revenue/group-of.ts";
import type { Cut } from "../core/revenue/metrics-report.ts";
import type { SubjectType } from "./answer.ts";
import { capitalised } from "./capitalised.ts";
import type { Noun } from "./figures/nouns.ts";

interface CutWords {
  readonly noun: Noun;
  /** Of the table under a why. */
  readonly title: string;
  /** Before a group's name: "best in {EMEA}". */
  readonly before: string;
  /** Before the name of a group that all of the leaders are in: ", all in {EMEA}". */
  readonly shared: string;
  /** What has no value. */
  readonly none: string;
  readonly subject: SubjectType;
}

export const cutWords: Readonly<Record<Cut, CutWords>> = {
  segment: {
    noun: { one: "segment", other: "segments" },
    title: "By segment",
    before: "in",
    shared: "all in",
    none: "no segment",
    subject: "segment",
  },
  region: {
    noun: { one: "region", other: "regions" },
    title: "Where it happened",
    before: "in",
    shared: "all in",
    none: "no region",
    subject: "segment",
  },
  plan: {
    noun: { one: "plan", other: "plans" },
    title: "By plan",
    before: "on",
    shared: "all on plan",
    none: "no plan",
    subject: "segment",
  },
  product: {
    noun: { one: "product", other: "products" },
    title: "By product",
    before: "for",
    shared: "all with",
    none: "no product",
    subject: "segment",
  },
  cohort: {
    noun: { one: "cohort", other: "cohorts" },
    title: "By cohort",
    before: "for",
    shared: "all of cohort",
    none: "no cohort",
    subject: "segment",
  },
  owner: {
    noun: { one: "owner", other: "owners" },
    title: "By owner",
    before: "for",
    shared: "all owned by",
    none: "no owner",
    subject: "person",
  },
};

/** As it stands inside a sentence. `names`: of owners, who are grouped by their e-mails. */
export function groupName(cut: Cut, group: string, names: ReadonlyMap<string, string> | undefined): string {
  return group === noGroup ? cutWords[cut].none : (names?.get(group) ?? group);
}

/** As it begins a line of a table; the words for no value are capitalised, the customer's own never. */
export function groupLabel(cut: Cut, group: string, names: ReadonlyMap<string, string> | undefined): string {
  const name = groupName(cut, group, names);
  return group === noGroup ? capitalised(name) : name;
}
