/** "NRR by region" -> the metric of each group in one period; the largest groups one by one, all others together. */
import type { Answer } from "../../answers/answer.ts";
import { answerCompareGroups } from "../../answers/compare-groups.ts";
import { answerNotDefined } from "../../answers/not-defined.ts";
import type { Period } from "../../core/day.ts";
import type { Cut } from "../../core/revenue/metrics-report.ts";
import { periodMetrics } from "../../core/revenue/period-metrics.ts";
import { inReportingCurrency, ratesUsed } from "../../core/revenue/reporting-currency.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined, notDefined } from "../../core/undefined.ts";
import { comparedGroups } from "./compared-groups.ts";
import { withMeasurable } from "./measurable.ts";
import { measuredPeriod, yearUpTo } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";
import { rowsBehind } from "./rows-behind.ts";

export function compareGroups(request: AnswerRequest, cut: Cut): Promise<Answer> {
  return withMeasurable(request, async (asked) => {
    const { context, metric, segments } = asked;
    const measured = measuredPeriod({
      slot: request.question.slots.period,
      asOf: context.asOf,
      dayIsOver: context.standpoint?.dayIsOver ?? false,
      fiscalYearStartMonth: context.settings.fiscalYearStartMonth,
      measured: metric.measured,
    });
    if (measured === null) return answerNotDefined(context, metric, notDefined("no_data"));
    const { now, defaults } = measured;
    const year = yearUpTo(now.to);
    const { book, rates } = inReportingCurrency(asked.book, now.to);
    const within = (period: Period) => withinSegments(book, period.from, segments);
    const total = periodMetrics(within(now), now);
    if (isUndefined(total)) return answerNotDefined(context, metric, total);
    const trailing = periodMetrics(within(year), year);
    return answerCompareGroups({
      ...asked,
      ...(await comparedGroups(request, metric, { book: within(now), period: now, cut })),
      context: { ...context, defaults: [...defaults, ...context.defaults] },
      cut,
      total,
      rows: rowsBehind(within(now), now),
      trailing,
      rates: ratesUsed((period) => withinSegments(asked.book, period.from, segments), rates, [now, year]),
    });
  });
}
