/** The words of a cut: how its table is headed, what an account without a value is called, what leaders share. */
import { type AccountCut, noGroup } from "../core/revenue/group-of.ts";
import type { SubjectType } from "./answer.ts";
import type { Groups } from "./nrr-parts.ts";

interface CutWords {
  /** Of the table under a why. */
  readonly title: string;
  /** Of its first column. */
  readonly column: string;
  readonly plural: string;
  /** An account without a value. */
  readonly none: string;
  /** Before the name of a group that all of the leaders are in: ", all in EMEA". */
  readonly shared: string;
  readonly subject: SubjectType;
}

export const cutWords: Readonly<Record<AccountCut, CutWords>> = {
  region: {
    title: "Where it happened",
    column: "Region",
    plural: "regions",
    none: "No region",
    shared: "all in",
    subject: "segment",
  },
  segment: {
    title: "By segment",
    column: "Segment",
    plural: "segments",
    none: "No segment",
    shared: "all in",
    subject: "segment",
  },
  plan: {
    title: "By plan",
    column: "Plan",
    plural: "plans",
    none: "No plan",
    shared: "all on plan",
    subject: "segment",
  },
  cohort: {
    title: "By cohort",
    column: "Cohort",
    plural: "cohorts",
    none: "No cohort",
    shared: "all of cohort",
    subject: "segment",
  },
  owner: {
    title: "By owner",
    column: "Owner",
    plural: "owners",
    none: "No owner",
    shared: "all owned by",
    subject: "person",
  },
};

/** A group as a reader calls it. */
export function groupName({ cut, names }: Pick<Groups, "cut" | "names">, group: string): string {
  return group === noGroup ? cutWords[cut].none : (names?.get(group) ?? group);
}
