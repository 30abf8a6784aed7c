/** A metric, its cut and its periods -> the results of both periods and the trailing year, with the rows behind them. */
import type { Answer } from "../../answers/answer.ts";
import type { ReceiptRows } from "../../answers/draft.ts";
import type { Metric } from "../../answers/metrics/metric.ts";
import { metricByName } from "../../answers/metrics/metrics.ts";
import { answerNotDefined } from "../../answers/not-defined.ts";
import { answerNotComputed } from "../../answers/not-understood.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import { addMonths, type Day, type Period } from "../../core/day.ts";
import type { Book } from "../../core/revenue/book.ts";
import { activeOn, payingRows } from "../../core/revenue/paying-rows.ts";
import { periodMetrics } from "../../core/revenue/period-metrics.ts";
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined, notDefined } from "../../core/undefined.ts";
import { metricLabels } from "../../questions/metric-labels.ts";
import { readBook } from "../../store/book.ts";
import { comparedPeriods } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";

export interface AskedMetric {
  readonly context: AnswerRequest["context"];
  readonly metric: Metric;
  readonly book: Book;
  readonly segments: readonly string[];
  /** As shown; null = the whole book. */
  readonly segment: string | null;
  readonly now: PeriodMetrics;
  readonly before: PeriodMetrics;
  readonly trailing: PeriodMetrics;
  readonly rows: ReceiptRows;
}

/** Reads the book once and hands its results to `answer`; what cannot be computed is answered in words instead. */
export async function withMetric(
  request: AnswerRequest,
  answer: (asked: AskedMetric) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { question, context } = request;
  const name = question.slots.metric ?? "nrr";
  const metric = metricByName(name);
  if (metric === undefined) return answerNotComputed(context, metricLabels[name]);
  const periods = comparedPeriods({
    slot: question.slots.period,
    asOf: context.asOf,
    fiscalYearStartMonth: context.settings.fiscalYearStartMonth,
    measured: metric.measured,
  });
  if (periods === null) return answerNotDefined(context, metric, notDefined("no_data"));
  const { now, before, defaults } = periods;
  const book = await readBook(request.tx);
  const segments = [question.slots.segment ?? []].flat();
  const within = (period: Period) => withinSegments(book, period.from, segments);
  const measured = (period: Period) => periodMetrics(within(period), period);
  const [is, was, trailing] = [measured(now), measured(before), measured(yearUpTo(now.to))];
  if (isUndefined(is)) return answerNotDefined(context, metric, is);
  if (isUndefined(was)) return answerNotDefined(context, metric, was);
  if (isUndefined(trailing)) return answerNotDefined(context, metric, trailing);
  return answer({
    context: { ...context, defaults },
    metric,
    book,
    segments,
    segment: segments.length === 0 ? null : segments.join(", "),
    now: is,
    before: was,
    trailing,
    rows: rowsBehind(within(now), now),
  });
}

const monthsInYear = 12;

/** definitions.md §1: the snapshots `to` - 12 months and `to`. */
function yearUpTo(to: Day): Period {
  return { from: addMonths(to, -monthsInYear), to };
}

/** The subscription rows that pay at either snapshot: what every figure of the period is computed from. */
function rowsBehind(book: Book, { from, to }: Period): ReceiptRows {
  const rows = payingRows(book).filter((row) => activeOn(row, from) || activeOn(row, to));
  return { table: "subscription", ids: rows.map(({ id }) => id).sort(byCodePoint) };
}
