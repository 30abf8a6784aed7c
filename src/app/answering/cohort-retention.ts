/** "cohort retention" -> what each quarter's new accounts kept, of their MRR or of themselves, at the end of every quarter since. */
import type { Answer } from "../../answers/answer.ts";
import { answerCohortRetention } from "../../answers/cohort-retention.ts";
import { answerNotDefined } from "../../answers/not-defined.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import { type Day, firstOfQuarter, type Period } from "../../core/day.ts";
import type { Book } from "../../core/revenue/book.ts";
import { type Cohort, type CohortTable, cohortTable } from "../../core/revenue/cohort-table.ts";
import { payingRowsByAccount } from "../../core/revenue/paying-rows.ts";
import { periodMetrics } from "../../core/revenue/period-metrics.ts";
import { inReportingCurrency, ratesUsed } from "../../core/revenue/reporting-currency.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined, notDefined } from "../../core/undefined.ts";
import { type Measurable, withMeasurable } from "./measurable.ts";
import { yearUpTo } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";
import { rowsBehind } from "./rows-behind.ts";

export function cohortRetention(request: AnswerRequest): Promise<Answer> {
  return withMeasurable(request, retentionOf);
}

function retentionOf(asked: Measurable): Answer {
  const { context, metric, segments } = asked;
  // On a quarter's last day it is not over yet, as in a course of time.
  const upTo = firstOfQuarter(context.standpoint?.dayIsOver ? context.asOf + 1 : context.asOf);
  const year = yearUpTo(upTo);
  const { book, rates } = inReportingCurrency(asked.book, upTo);
  const table = cohortTable(book, upTo, standingIn(book, segments));
  if (isUndefined(table)) return answerNotDefined(context, metric, table);
  if (table.cohorts.length === 0) return answerNotDefined(context, metric, notDefined("no_data"));
  const within = (of: Book, { from }: Period) => withinSegments(of, from, segments);
  const trailing = periodMetrics(within(book, year), year);
  return answerCohortRetention({
    ...asked,
    cohorts: table.cohorts.map((cohort) => ({ ...cohort, rows: rowsOf(book, cohort) })),
    leftAtOnce: table.leftAtOnce.length,
    trailing: isUndefined(trailing) ? null : trailing,
    rows: rowsBehind(within(book, year), year),
    rates: ratesUsed((period) => within(asked.book, period), rates, [wholeOf(table, upTo)]),
  });
}

/** An account is in the segment it was in on the first day its cohort is measured on (definitions.md §1). */
function standingIn(book: Book, segments: readonly string[]): (accountId: string, day: Day) => boolean {
  if (segments.length === 0) return () => true;
  const known = new Map<Day, ReadonlySet<string>>();
  return (accountId, day) => {
    const inside = known.get(day) ?? new Set(withinSegments(book, day, segments).accounts.map(({ id }) => id));
    known.set(day, inside);
    return inside.has(accountId);
  };
}

function rowsOf(book: Book, { accountIds }: Cohort) {
  const byAccount = payingRowsByAccount(book);
  const rows = accountIds.flatMap((id) => byAccount.get(id) ?? []);
  return { table: "subscription", ids: rows.map(({ id }) => id).sort(byCodePoint) };
}

function wholeOf({ cohorts }: CohortTable, to: Day): Period {
  return { from: cohorts[0]?.cells[0]?.snapshot ?? to, to };
}
