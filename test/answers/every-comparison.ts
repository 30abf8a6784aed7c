/** Documents of courses of time, comparisons and cohorts, from the hand-made fixtures: a part of every-answer.ts. */
import type { Answer } from "../../src/answers/answer.ts";
import { answerCohortRetention } from "../../src/answers/cohort-retention.ts";
import { answerCompareGroups } from "../../src/answers/compare-groups.ts";
import { answerCompareSides } from "../../src/answers/compare-sides.ts";
import { answerMetricTrend } from "../../src/answers/metric-trend.ts";
import { crr } from "../../src/answers/metrics/churn.ts";
import { metrics } from "../../src/answers/metrics/metrics.ts";
import {
  byRegion,
  cohortsInput,
  emeaAndAmer,
  group,
  manyCohorts,
  nothing,
  trend,
  twoQuarters,
} from "./golden-comparisons.ts";
import { context, day, noRows, thirdQuarter } from "./golden-quarters.ts";

const firstQuarter = { from: day("2026-01-01"), to: day("2026-04-01") };
const noRate = { undefined: "no_fx_rate", detail: ["a1"] } as const;

export const everyComparison: readonly (readonly [name: string, answer: Answer])[] = [
  ...metrics.map((metric) => {
    const asked = context({ intent: "metric_trend", slots: { metric: metric.name } });
    return [`${metric.label} over time`, answerMetricTrend({ ...trend, context: asked, metric })] as const;
  }),
  [
    "a course with a step that is not defined",
    answerMetricTrend({
      ...trend,
      segment: "EMEA 2",
      steps: [{ period: firstQuarter, metrics: noRate, rows: noRows }, ...trend.steps],
    }),
  ],
  ...metrics.map((metric) => {
    const asked = context({ intent: "compare", slots: { metric: metric.name, by: "region" } });
    const groups = [group("AMER 2", thirdQuarter), group("no region", nothing)];
    return [`${metric.label} by region`, answerCompareGroups({ ...byRegion, context: asked, metric, groups })] as const;
  }),
  ["a figure of two regions that add up to it", answerCompareGroups(byRegion)],
  [
    "a figure by product with all others and one without a rate",
    answerCompareGroups({
      ...byRegion,
      cut: "product",
      groups: [group("P1", noRate)],
      others: group("All others", thirdQuarter),
    }),
  ],
  ["what cohorts kept of their MRR", answerCohortRetention(cohortsInput)],
  [
    "what cohorts kept of their accounts, in a segment",
    answerCohortRetention({ ...cohortsInput, metric: crr, segment: "EMEA 2" }),
  ],
  ["many cohorts", answerCohortRetention({ ...cohortsInput, cohorts: manyCohorts(12, 11) })],
  ["a young cohort", answerCohortRetention({ ...cohortsInput, cohorts: manyCohorts(1, 1) })],
  ...metrics.map((metric) => {
    const asked = context({ intent: "compare", slots: { metric: metric.name } });
    return [`${metric.label} side by side`, answerCompareSides({ ...emeaAndAmer, context: asked, metric })] as const;
  }),
  ["two quarters side by side", answerCompareSides(twoQuarters)],
  [
    "three sides",
    answerCompareSides({ ...emeaAndAmer, sides: [...emeaAndAmer.sides, ...emeaAndAmer.sides.slice(0, 1)] }),
  ],
  ["a course of nothing", answerMetricTrend({ ...trend, steps: [] })],
];
