/** The period a what-if names, or the one it leaves unsaid -> what is supposed in, the second period beside it, and the defaults used. */
import type { AnswerContext } from "../../answers/context.ts";
import { firstOfQuarter, type Period } from "../../core/day.ts";
import type { PeriodSlot } from "../../questions/question.ts";
import { comparedPeriods, yearUpTo } from "./periods.ts";

export interface SupposedPeriods {
  readonly main: Period;
  /** Ends when `main` does. */
  readonly beside: { readonly called: "quarter_so_far" | "trailing_year"; readonly period: Period };
  /** In words without digits. */
  readonly defaults: readonly string[];
}

/**
 * Nobody can churn in a quarter that is over: unsaid, it is the trailing year up to today, where a benchmark stands, with the
 * quarter so far beside it. A named period carries its trailing year (definitions.md §1). null: it has not begun.
 */
export function supposedPeriods(
  slot: PeriodSlot | undefined,
  { asOf, settings: { fiscalYearStartMonth } }: Pick<AnswerContext, "asOf" | "settings">,
): SupposedPeriods | null {
  const to = asOf + 1;
  if (slot === undefined) {
    const period = { from: firstOfQuarter(asOf, fiscalYearStartMonth), to };
    const defaults = ["the trailing year up to the day asked about, as no period was named"];
    return { main: yearUpTo(to), beside: { called: "quarter_so_far", period }, defaults };
  }
  const named = comparedPeriods({ slot, asOf, fiscalYearStartMonth, measured: "over" });
  if (named === null) return null;
  const period = yearUpTo(named.now.to);
  return { main: named.now, beside: { called: "trailing_year", period }, defaults: named.defaults };
}
