/** Two quarters of survey answers, from 1 to 5 or 10, worked out by hand. */
import { surveyMetrics } from "../../src/answers/metrics/survey-metrics.ts";
import type { SurveyScoreInput } from "../../src/answers/survey-score.ts";
import { context, secondQuarter, thirdQuarter } from "./golden-quarters.ts";

const segments: readonly (readonly [string, readonly number[]])[] = [
  ["Enterprise", [10, 9, 4]],
  ["SMB 2", [5, 7]],
];

/** Now 10, 9, 4, 5, 7; before 10, 3. */
export const surveys: SurveyScoreInput = {
  context: context({ intent: "metric_value", slots: { metric: "nps" } }),
  metric: surveyMetrics.nps,
  now: {
    period: thirdQuarter.period,
    scores: segments.flatMap(([, scores]) => scores),
    ids: ["q1", "q2", "q3", "q4", "q5"],
  },
  before: { period: secondQuarter.period, scores: [10, 3], ids: ["q6", "q7"] },
  bySegment: new Map(segments),
  segment: null,
};

export const noSurveys: SurveyScoreInput = {
  ...surveys,
  now: { ...surveys.now, scores: [], ids: [] },
  before: { ...surveys.before, scores: [], ids: [] },
  bySegment: new Map(),
  segment: "EMEA 2",
};
