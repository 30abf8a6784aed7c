/** A book and the words of `holdfast attribution` -> the JSON of definitions.md §4. */
import { fractionJson, integerJson } from "../core/exact-json.ts";
import { attribution } from "../core/revenue/attribution.ts";
import type { Book } from "../core/revenue/book.ts";
import type { AccountCut } from "../core/revenue/group-of.ts";
import { inReportingCurrency } from "../core/revenue/reporting-currency.ts";
import type { AccountPart, Attribution, GroupPart } from "../core/revenue/results.ts";
import { isUndefined, notDefined } from "../core/undefined.ts";
import { knewNothing } from "./knew-nothing.ts";
import { knownCut, snapshotPeriod } from "./snapshot-days.ts";

export interface AttributionRequest {
  /** Snapshot days, "2026-04-01..2026-07-01". */
  readonly before: string;
  readonly now: string;
  readonly by?: string;
  /** ISO instant: the book is what was known then. */
  readonly knownOn?: string;
}

export const attributionCuts: readonly AccountCut[] = ["segment", "region", "plan", "cohort", "owner"];

/** @throws HoldfastError for a day, an order of days or a cut that cannot be. */
export function attributionJson(stored: Book, request: AttributionRequest): object {
  const by = request.by === undefined ? null : knownCut(request.by, attributionCuts);
  const [before, now] = [snapshotPeriod(request.before), snapshotPeriod(request.now)];
  if (knewNothing(stored, request)) return notDefined("no_data");
  const { book } = inReportingCurrency(stored, Math.max(before.to, now.to));
  const explained = attribution(book, before, now, by);
  return isUndefined(explained) ? explained : explainedJson(explained);
}

function explainedJson(explained: Attribution): object {
  return {
    nrr_before: fractionJson(explained.nrrBefore),
    nrr_now: fractionJson(explained.nrrNow),
    change: fractionJson(explained.change),
    change_ppm: integerJson(explained.changePpm),
    accounts: explained.accounts.map(accountJson),
    groups: Object.fromEntries([...explained.groups].map(([name, part]) => [name, headingsJson(part)])),
    mix_and_rates_ppm: integersJson(explained.mixAndRatesPpm),
    churn_reason_ppm: integersJson(explained.churnReasonPpm),
  };
}

function accountJson(part: AccountPart): object {
  return {
    account_id: part.accountId,
    name: part.name,
    ...headingsJson(part),
    kind: part.kind,
    reason: part.reason,
    kind_before: part.kindBefore,
    reason_before: part.reasonBefore,
    mrr_delta_cents: part.mrrDelta === null ? null : integerJson(part.mrrDelta),
    mrr_delta_before_cents: part.mrrDeltaBefore === null ? null : integerJson(part.mrrDeltaBefore),
  };
}

function headingsJson(part: GroupPart): object {
  return { happened_ppm: integerJson(part.happenedPpm), did_not_repeat_ppm: integerJson(part.didNotRepeatPpm) };
}

function integersJson(integers: ReadonlyMap<string, bigint>): object {
  return Object.fromEntries([...integers].map(([key, value]) => [key, integerJson(value)]));
}
