/** "show NRR over time" -> the metric of every whole month or quarter of the range, each on its own snapshots. */
import type { Answer } from "../../answers/answer.ts";
import { answerMetricTrend } from "../../answers/metric-trend.ts";
import { answerNotDefined } from "../../answers/not-defined.ts";
import type { TrendStep } from "../../answers/trend-points.ts";
import type { Period } from "../../core/day.ts";
import type { Book } from "../../core/revenue/book.ts";
import { periodSeries } from "../../core/revenue/period-series.ts";
import { inReportingCurrency, ratesUsed } from "../../core/revenue/reporting-currency.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { notDefined } from "../../core/undefined.ts";
import { type Measurable, withMeasurable } from "./measurable.ts";
import { rangeOf, yearUpTo } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";
import { rowsBehindEach } from "./rows-behind.ts";
import { type Course, courseOf } from "./trend-steps.ts";

export function metricTrend(request: AnswerRequest): Promise<Answer> {
  return withMeasurable(request, (asked) => trendOf(asked, courseAsked(request, asked)));
}

function courseAsked({ question: { slots } }: AnswerRequest, { context, metric }: Measurable): Course {
  return courseOf({
    range: slots.range === undefined ? undefined : rangeOf(slots.range),
    grain: slots.grain,
    asOf: context.asOf,
    dayIsOver: context.standpoint?.dayIsOver ?? false,
    fiscalYearStartMonth: context.settings.fiscalYearStartMonth,
    ofRetention: metric.carriesTrailingYear,
  });
}

/** One rate per currency for the whole course, that of its last day: a move of a currency is no move of the book. */
function trendOf(asked: Measurable, { grain, periods, defaults }: Course): Answer {
  const { metric, context, segments } = asked;
  const last = periods.at(-1);
  if (last === undefined) return answerNotDefined(context, metric, notDefined("no_data"));
  const { book, rates } = inReportingCurrency(asked.book, last.to);
  const year = yearUpTo(last.to);
  const [trailing] = seriesWithin(book, segments, [year]);
  return answerMetricTrend({
    ...asked,
    context: { ...context, defaults: [...defaults, ...context.defaults] },
    grain,
    steps: stepsOf(book, segments, periods),
    trailing: trailing ?? null,
    rates: ratesUsed((period) => withinSegments(asked.book, period.from, segments), rates, [...periods, year]),
  });
}

/** An account stands in the segment it had at each period's own start. */
function seriesWithin(book: Book, segments: readonly string[], periods: readonly Period[]) {
  if (segments.length === 0) return periodSeries(book, periods);
  return periods.flatMap((period) => periodSeries(withinSegments(book, period.from, segments), [period]));
}

function stepsOf(book: Book, segments: readonly string[], periods: readonly Period[]): readonly TrendStep[] {
  const measured = seriesWithin(book, segments, periods);
  const rows =
    segments.length === 0
      ? rowsBehindEach(book, periods)
      : periods.flatMap((period) => rowsBehindEach(withinSegments(book, period.from, segments), [period]));
  return periods.flatMap((period, at) => {
    const [metrics, behind] = [measured[at], rows[at]];
    return metrics === undefined || behind === undefined ? [] : [{ period, metrics, rows: behind }];
  });
}
