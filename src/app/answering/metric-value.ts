/** "what is our NRR?" -> the metric in its period, against the period before and the trailing year. */
import type { Answer } from "../../answers/answer.ts";
import { answerMetricValue } from "../../answers/metric-value.ts";
import { withMetric } from "./metric.ts";
import { otherMetric } from "./other-metrics.ts";
import type { AnswerRequest } from "./request.ts";

export function metricValue(request: AnswerRequest): Promise<Answer> {
  return otherMetric(request)?.(request) ?? withMetric(request, answerMetricValue);
}
