/** A metric, its cut and its periods -> the results of both periods and the trailing year, with the rows behind them. */
import type { Answer } from "../../answers/answer.ts";
import type { ReceiptRows } from "../../answers/draft.ts";
import { churnByReason } from "../../answers/metrics/churn-by-reason.ts";
import type { Metric } from "../../answers/metrics/metric.ts";
import { metricByName } from "../../answers/metrics/metrics.ts";
import { answerNotDefined } from "../../answers/not-defined.ts";
import { answerNotComputed } from "../../answers/not-understood.ts";
import { answerOwnsNothing } from "../../answers/owns-nothing.ts";
import { segmentsInWords } from "../../answers/segment-words.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import { addMonths, type Day, type Period } from "../../core/day.ts";
import type { Book } from "../../core/revenue/book.ts";
import { activeOn, payingRows } from "../../core/revenue/paying-rows.ts";
import { periodMetrics } from "../../core/revenue/period-metrics.ts";
import { inReportingCurrency } from "../../core/revenue/reporting-currency.ts";
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import { segmentAlternatives } from "../../core/revenue/segment-alternatives.ts";
import { knownValues, withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined, notDefined } from "../../core/undefined.ts";
import { metricLabels } from "../../questions/metric-labels.ts";
import { readBook } from "../../store/book.ts";
import { comparedPeriods } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";
import { type Whose, whoseAccounts } from "./whose.ts";

export interface AskedMetric {
  readonly context: AnswerRequest["context"];
  readonly metric: Metric;
  readonly book: Book;
  readonly segments: readonly string[];
  /** As shown; null = the whole book. */
  readonly segment: string | null;
  /** One account, or one owner's; left out = everybody's. */
  readonly whose?: Whose["subject"];
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
  const known = metricByName(name);
  if (known === undefined) return answerNotComputed(context, metricLabels[name]);
  const { metric, defaults: reasons } = withReason(known, question.slots.reason);
  const whose = await whoseAccounts(request);
  if (whose?.accountIds.size === 0) return answerOwnsNothing(context, whose.subject.name);
  const periods = comparedPeriods({
    slot: question.slots.period,
    asOf: context.asOf,
    fiscalYearStartMonth: context.settings.fiscalYearStartMonth,
    measured: metric.measured,
  });
  if (periods === null) return answerNotDefined(context, metric, notDefined("no_data"));
  const { now, before, defaults } = periods;
  const whole = await readBook(request.tx);
  const { book } = inReportingCurrency(whose === null ? whole : onlyAccounts(whole, whose.accountIds), now.to);
  const segments = [question.slots.segment ?? []].flat();
  const within = (period: Period) => withinSegments(book, period.from, segments);
  const measured = (period: Period) => periodMetrics(within(period), period);
  const [is, was, trailing] = [measured(now), measured(before), measured(yearUpTo(now.to))];
  if (isUndefined(is)) return answerNotDefined(context, metric, is);
  if (isUndefined(was)) return answerNotDefined(context, metric, was);
  if (isUndefined(trailing)) return answerNotDefined(context, metric, trailing);
  return answer({
    context: { ...context, defaults: [...defaults, ...reasons, ...ownedToday(whose)] },
    metric,
    book,
    segments,
    segment: segmentsInWords(segmentAlternatives(segments, knownValues(whole))),
    ...(whose !== null && { whose: whose.subject }),
    now: is,
    before: was,
    trailing,
    rows: rowsBehind(within(now), now),
  });
}

/** Only churn has reasons; any other figure is of all of them, and says so. */
function withReason(metric: Metric, reason: AnswerRequest["question"]["slots"]["reason"]) {
  if (reason === undefined) return { metric, defaults: [] };
  const split = churnByReason(metric, reason);
  if (split !== undefined) return { metric: split, defaults: [] };
  return { metric, defaults: ["for every reason, as only churn has one"] };
}

function ownedToday(whose: Whose | null): readonly string[] {
  return whose?.subject.type === "person" ? ["the accounts owned today, in every period"] : [];
}

function onlyAccounts(book: Book, ids: ReadonlySet<string>): Book {
  return {
    ...book,
    accounts: book.accounts.filter(({ id }) => ids.has(id)),
    subscriptions: book.subscriptions.filter(({ accountId }) => ids.has(accountId)),
  };
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
