/** The cut a why of NRR is told by, named or chosen -> which group every account stood in at the start of each period. */
import type { Groups } from "../../answers/nrr-parts.ts";
import type { Day } from "../../core/day.ts";
import { compare, zero } from "../../core/fraction.ts";
import { type AccountCut, groupOf } from "../../core/revenue/group-of.ts";
import type { AccountMovement, Attribution } from "../../core/revenue/results.ts";
import { separatingCut } from "../../core/revenue/separating-cut.ts";
import { type Defined, isUndefined } from "../../core/undefined.ts";
import { listMembers } from "../../store/members.ts";
import type { AskedMetric } from "./metric.ts";
import type { AnswerRequest } from "./request.ts";

/**
 * What a why is told by when no cut is named: the one of these that separates best. Not the owners: to be shown as where the
 * loss is, a colleague must have been asked about. Nor the cohorts, of which there are too many to be read unasked.
 */
const unasked: readonly AccountCut[] = ["region", "segment", "plan"];

/** Shown when no group of any cut stands out. */
const plainest: AccountCut = "region";

export interface Told {
  /** null when it is not told group by group. */
  readonly groups: Groups | null;
  /** What was chosen, or asked and left aside, in words without digits. */
  readonly defaults: readonly string[];
}

export interface Why {
  /** null for metrics other than NRR. */
  readonly why: Defined<Attribution> | null;
  /** Of the period asked about. */
  readonly movements: readonly AccountMovement[];
}

/** A segment that was named is not cut again unasked. */
export async function toldBy(request: AnswerRequest, asked: AskedMetric, { why, movements }: Why): Promise<Told> {
  const { by, view } = request.question.slots;
  if (why === null)
    return { groups: null, defaults: by || view ? ["down to the accounts, as only NRR is told by groups"] : [] };
  if (isUndefined(why)) return { groups: null, defaults: [] };
  // definitions.md §1: by product each product is a book of its own, with a change of its own; it cuts no change of the whole.
  const left = by === "product" ? ["not by product, as each product has an NRR of its own"] : [];
  const named = by === undefined || by === "product" ? null : by;
  if (named !== null) return { groups: await groupsBy(request, asked, named), defaults: left };
  if (asked.segments.length > 0 && view === undefined) return { groups: null, defaults: left };
  const separating = separatingCutOf(asked, why, movements);
  const chosen =
    separating === null ? `by ${plainest}, as no cut stands out` : `by ${separating}, which tells most of the change`;
  return { groups: await groupsBy(request, asked, separating ?? plainest), defaults: [...left, chosen] };
}

function separatingCutOf({ book, now }: AskedMetric, { change }: Attribution, movements: Why["movements"]) {
  const toward = compare(change, zero) > 0 ? 1 : -1;
  return separatingCut(book, unasked, { movements, day: now.period.from, toward });
}

/** definitions.md §1: as they stood at each period's own start. */
async function groupsBy({ tx }: AnswerRequest, { book, now, before }: AskedMetric, cut: AccountCut): Promise<Groups> {
  const group = groupOf(book, cut);
  const on = (day: Day) => new Map(book.accounts.map(({ id }) => [id, group(id, day)]));
  const groups = { cut, now: on(now.period.from), before: on(before.period.from) };
  if (cut !== "owner") return groups;
  const members = await listMembers(tx);
  return { ...groups, names: new Map(members.flatMap(({ email, name }) => (email === null ? [] : [[email, name]]))) };
}
