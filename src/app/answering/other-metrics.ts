/** A metric that no period's revenue results hold -> the flow that answers it, whether its value or its why is asked for. */
import type { Answer } from "../../answers/answer.ts";
import type { MetricName } from "../../questions/question.ts";
import { committedChurnOf } from "./committed-churn.ts";
import type { AnswerRequest } from "./request.ts";

import { surveyScoreOf } from "./survey-score.ts";

type Flow = (request: AnswerRequest) => Promise<Answer>;

const flows: { readonly [name in MetricName]?: Flow } = {
  committed_churn: committedChurnOf,
  nps: surveyScoreOf("nps"),
  csat: surveyScoreOf("csat"),
  ces: surveyScoreOf("ces"),
};

export function otherMetric({ question: { slots } }: AnswerRequest): Flow | undefined {
  return slots.metric === undefined ? undefined : flows[slots.metric];
}
