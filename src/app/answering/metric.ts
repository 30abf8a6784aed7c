/** A metric, its cut and its periods -> the results of both periods and the trailing year, with the rows behind them. */
import type { Answer } from "../../answers/answer.ts";
import type { ReceiptRows } from "../../answers/draft.ts";
import type { Beside } from "../../answers/metric-beside.ts";
import { answerNotDefined } from "../../answers/not-defined.ts";
import type { Period } from "../../core/day.ts";
import { periodMetrics } from "../../core/revenue/period-metrics.ts";
import { inReportingCurrency, ratesUsed } from "../../core/revenue/reporting-currency.ts";
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { type Defined, isUndefined, notDefined } from "../../core/undefined.ts";
import { type Restated, restated } from "../restated.ts";
import { besideOf } from "./beside.ts";
import { type Measurable, withMeasurable } from "./measurable.ts";
import { namingAccounts } from "./naming-accounts.ts";
import { comparedPeriods, yearUpTo } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";
import { rowsBehind } from "./rows-behind.ts";

export interface AskedMetric extends Measurable {
  readonly now: PeriodMetrics;
  readonly before: PeriodMetrics;
  readonly trailing: Defined<PeriodMetrics>;
  readonly beside: Beside;
  readonly rows: ReceiptRows;
  /** Of the two periods, those about which something was learned after they were first known. */
  readonly restated: readonly Restated[];
}

/** Reads the book once and hands its results to `answer`; what cannot be computed is answered in words instead. */
export function withMetric(
  request: AnswerRequest,
  answer: (asked: AskedMetric) => Answer | Promise<Answer>,
): Promise<Answer> {
  return withMeasurable(request, async (asked) => {
    const { metric, context, segments } = asked;
    const periods = comparedPeriods({
      slot: request.question.slots.period,
      asOf: context.asOf,
      dayIsOver: context.standpoint?.dayIsOver ?? false,
      fiscalYearStartMonth: context.settings.fiscalYearStartMonth,
      measured: metric.measured,
    });
    if (periods === null) return answerNotDefined(context, metric, notDefined("no_data"));
    const { now, before, defaults } = periods;
    const { book, rates } = inReportingCurrency(asked.book, now.to);
    const year = yearUpTo(now.to);
    const within = (period: Period) => withinSegments(book, period.from, segments);
    const asStored = (period: Period) => withinSegments(asked.book, period.from, segments);
    const measured = (period: Period) => periodMetrics(within(period), period);
    const [is, was, trailing] = [measured(now), measured(before), measured(year)];
    if (isUndefined(is)) return answerNotDefined(context, metric, namingAccounts(is, book));
    if (isUndefined(was)) return answerNotDefined(context, metric, namingAccounts(was, book));
    return answer({
      ...asked,
      book,
      context: { ...context, defaults: [...defaults, ...context.defaults] },
      now: is,
      before: was,
      trailing: isUndefined(trailing) ? namingAccounts(trailing, book) : trailing,
      beside: besideOf({ metric, book, segments, now: is, rates: ratesUsed(asStored, rates, [now, before, year]) }),
      rows: rowsBehind(within(now), now),
      restated: await restatedPeriods(request, asked, [now, before]),
    });
  });
}

async function restatedPeriods(
  { tx, context: { asOf, standpoint } }: AnswerRequest,
  asked: Measurable,
  periods: readonly Period[],
): Promise<readonly Restated[]> {
  const begun = standpoint?.dayIsOver ? asOf + 1 : asOf;
  const question = { ...asked, lastTo: Math.max(...periods.map(({ to }) => to)) };
  const found: Restated[] = [];
  for (const period of periods) {
    const one = await restated(tx, period, begun, question);
    if (one !== null) found.push(one);
  }
  return found;
}
