/** "show NRR over time" -> the metric of every whole month or quarter of the range, each on its own snapshots. */
import type { Answer } from "../../answers/answer.ts";
import { answerMetricTrend } from "../../answers/metric-trend.ts";
import type { Period } from "../../core/day.ts";
import { periodSeries } from "../../core/revenue/period-series.ts";
import { inReportingCurrency } from "../../core/revenue/reporting-currency.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined } from "../../core/undefined.ts";
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
    fiscalYearStartMonth: context.settings.fiscalYearStartMonth,
    ofRetention: metric.carriesTrailingYear,
  });
}

/** One rate per currency for the whole course, that of its last day: a move of a currency is no move of the book. */
function trendOf(asked: Measurable, { grain, periods, defaults }: Course): Answer {
  const last = periods.at(-1);
  const book = last === undefined ? asked.book : inReportingCurrency(asked.book, last.to).book;
  const within = (period: Period) => withinSegments(book, period.from, asked.segments);
  const uncut = asked.segments.length === 0;
  const measured = uncut ? periodSeries(book, periods) : periods.flatMap((one) => periodSeries(within(one), [one]));
  const rows = uncut ? rowsBehindEach(book, periods) : periods.flatMap((one) => rowsBehindEach(within(one), [one]));
  const year = last === undefined ? undefined : periodSeries(within(yearUpTo(last.to)), [yearUpTo(last.to)])[0];
  return answerMetricTrend({
    ...asked,
    context: { ...asked.context, defaults: [...defaults, ...asked.context.defaults] },
    grain,
    steps: periods.flatMap((period, at) => {
      const [metrics, behind] = [measured[at], rows[at]];
      return metrics === undefined || behind === undefined ? [] : [{ period, metrics, rows: behind }];
    }),
    trailing: year === undefined || isUndefined(year) ? null : year,
  });
}
