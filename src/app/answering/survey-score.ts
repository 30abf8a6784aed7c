/** "what is our NPS?" -> the answers of the period against those of the period before, in all and by segment. */
import type { Answer } from "../../answers/answer.ts";
import { surveyMetrics } from "../../answers/metrics/survey-metrics.ts";
import { answerNotComputed } from "../../answers/not-understood.ts";
import { answerSurveyScore, type SurveyAnswers } from "../../answers/survey-score.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import type { Period } from "../../core/day.ts";
import { groupBy } from "../../core/group-by.ts";
import type { SurveyKind } from "../../core/records.ts";
import { groupOf, noGroup } from "../../core/revenue/group-of.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { readSurveyScores, type SurveyScore } from "../../store/survey-scores.ts";
import { type AskedBook, withAskedBook } from "./measurable.ts";
import { comparedPeriods } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";

export function surveyScoreOf(kind: SurveyKind): (request: AnswerRequest) => Promise<Answer> {
  return (request) => withAskedBook(request, (asked) => surveyScore(request, asked, kind));
}

async function surveyScore(request: AnswerRequest, asked: AskedBook, kind: SurveyKind): Promise<Answer> {
  const { context } = asked;
  const periods = periodsOf(request);
  // A period that has not begun holds no answers yet.
  if (periods === null) return answerNotComputed(context, surveyMetrics[kind].label);
  const { now, before, defaults } = periods;
  const [given, givenBefore] = [
    await scoresWithin(request, asked, kind, now),
    await scoresWithin(request, asked, kind, before),
  ];
  return answerSurveyScore({
    ...asked,
    context: { ...context, defaults: [...defaults, ...context.defaults] },
    metric: surveyMetrics[kind],
    now: answersOf(now, given),
    before: answersOf(before, givenBefore),
    bySegment: asked.segments.length > 0 ? null : bySegment(asked, now, given),
  });
}

function periodsOf({ question: { slots }, context: { asOf, settings } }: AnswerRequest) {
  const { fiscalYearStartMonth } = settings;
  return comparedPeriods({ slot: slots.period, asOf, fiscalYearStartMonth, measured: "over" });
}

/** Of the accounts asked about: an account stands in the segment it had when the period began. */
async function scoresWithin({ tx }: AnswerRequest, { book, segments }: AskedBook, kind: SurveyKind, period: Period) {
  const ids = new Set(withinSegments(book, period.from, segments).accounts.map(({ id }) => id));
  return (await readSurveyScores(tx, kind, period)).filter(({ accountId }) => ids.has(accountId));
}

function answersOf(period: Period, given: readonly SurveyScore[]): SurveyAnswers {
  return { period, scores: given.map(({ score }) => score), ids: given.map(({ id }) => id) };
}

function bySegment({ book }: AskedBook, period: Period, given: readonly SurveyScore[]) {
  const segment = groupOf(book, "segment");
  const groups = groupBy(given, ({ accountId }) => segment(accountId, period.from));
  const named = [...groups].sort(([a], [b]) => byCodePoint(a, b));
  return new Map(
    named.map(([name, some]) => [name === noGroup ? "no segment" : name, some.map(({ score }) => score)] as const),
  );
}
