/** "why did NRR drop?" -> its exact attribution down to the accounts; any other metric by the movements behind it; "why?" again -> evidence. */
import type { Answer } from "../../answers/answer.ts";
import { answerMetricWhy, type MetricWhyInput } from "../../answers/metric-why.ts";
import { churnByReason } from "../../answers/metrics/churn-by-reason.ts";
import type { Regions } from "../../answers/nrr-parts.ts";
import type { Day } from "../../core/day.ts";
import { attribution } from "../../core/revenue/attribution.ts";
import { groupOf } from "../../core/revenue/group-of.ts";
import { accountMovements } from "../../core/revenue/movements.ts";
import type { AccountMovement } from "../../core/revenue/results.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined } from "../../core/undefined.ts";
import { type AskedMetric, withMetric } from "./metric.ts";
import { metricEvidence } from "./metric-evidence.ts";
import { otherMetric } from "./other-metrics.ts";
import type { AnswerRequest } from "./request.ts";

export function metricWhy(request: AnswerRequest): Promise<Answer> {
  return otherMetric(request)?.(request) ?? revenueWhy(request);
}

function revenueWhy(request: AnswerRequest): Promise<Answer> {
  return withMetric(request, (asked) => {
    const input = whyInput(request, asked);
    return request.deeper ? metricEvidence(request, asked, input) : answerMetricWhy(input);
  });
}

function whyInput({ from, question }: AnswerRequest, asked: AskedMetric): MetricWhyInput {
  const { reason: wanted } = question.slots;
  const fits = (reason: AccountMovement["reason"]) =>
    wanted === undefined || reason === wanted || churnByReason(asked.metric, wanted) === undefined;
  return {
    ...asked,
    from,
    names: new Map(asked.book.accounts.map(({ id, name }) => [id, name])),
    movements: movementsOf(asked).filter(({ kind, reason }) => kind !== "churn" || fits(reason)),
    attribution:
      asked.metric.name === "nrr"
        ? attribution(asked.book, asked.before.period, asked.now.period, null, asked.segments)
        : null,
    regions: asked.metric.name === "nrr" && asked.segments.length === 0 ? regionsOf(asked) : null,
  };
}

/** definitions.md §1: as they stood at each period's own start. */
function regionsOf({ book, now, before }: AskedMetric): Regions {
  const region = groupOf(book, "region");
  const on = (day: Day) => new Map(book.accounts.map(({ id }) => [id, region(id, day)]));
  return { now: on(now.period.from), before: on(before.period.from) };
}

/** Defined whenever the period's metrics are: they are summed from these. */
function movementsOf({ book, segments, now: { period } }: AskedMetric) {
  const movements = accountMovements(withinSegments(book, period.from, segments), period);
  return isUndefined(movements) ? [] : movements;
}
