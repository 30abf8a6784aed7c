/** Which flow answers which intent: a new kind of question is one file here and one line in this list. */
import type { Answer } from "../../answers/answer.ts";
import type { Intent } from "../../questions/question.ts";
import { accountHealth } from "./account-health.ts";
import { accountWhy } from "./account-why.ts";
import { askBack } from "./ask-back.ts";
import { atRisk } from "./at-risk.ts";
import { help } from "./help.ts";
import { metricTrend } from "./metric-trend.ts";
import { metricValue } from "./metric-value.ts";
import { metricWhy } from "./metric-why.ts";
import { notUnderstood } from "./not-understood.ts";
import type { AnswerRequest } from "./request.ts";

type Kind = (request: AnswerRequest) => Answer | Promise<Answer>;

const kinds: { readonly [intent in Intent]?: Kind } = {
  account_health: accountHealth,
  account_why: accountWhy,
  ambiguous: askBack,
  help,
  list_at_risk: atRisk,
  metric_trend: metricTrend,
  metric_value: metricValue,
  metric_why: metricWhy,
  out_of_scope: notUnderstood,
};

/** An intent that the grammar reads and nobody answers yet is not understood, in the same words. */
export async function answerQuestion(request: AnswerRequest): Promise<Answer> {
  return (kinds[request.question.intent] ?? notUnderstood)(request);
}
