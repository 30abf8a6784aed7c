import { expect, test } from "vitest";
import { surveyMetrics } from "../../src/answers/metrics/survey-metrics.ts";
import { answerSurveyScore } from "../../src/answers/survey-score.ts";
import { noSurveys, surveys } from "./golden-surveys.ts";
import { headlineOf, notesOf, sectionOf, titlesOf } from "./read.ts";

test("NPS is promoters less detractors, with how many answered, against the period before", () => {
  const answer = answerSurveyScore({ ...surveys, now: { ...surveys.now, scores: [10, 9, 9, 5, 7] }, bySegment: null });
  // 3 of 5 promote and 1 of 5 detracts; before it was 1 of 2 and 1 of 2.
  expect(headlineOf(answer)).toEqual([
    "NPS was +40.0 points over 1 Jul - 30 Sep 2026, from 5 answers.",
    "In the period before, 1 Apr - 30 Jun 2026, it was 0.0 points, from 2 answers: a change of +40.0 points.",
  ]);
  expect(notesOf(answer).definition).toMatch(/^Leading figure\. Net promoter score/);
});

test("CSAT is a share of the answers and CES their mean", () => {
  const five = {
    ...surveys,
    now: { ...surveys.now, scores: [5, 4, 3, 1, 4] },
    before: { ...surveys.before, scores: [4, 1] },
  };
  const said = (metric: (typeof surveyMetrics)["csat"]) =>
    headlineOf(answerSurveyScore({ ...five, bySegment: null, metric }));
  // 3 of 5 against 1 of 2; 17/5 against 5/2.
  expect(said(surveyMetrics.csat)).toEqual([
    "CSAT was 60.0% over 1 Jul - 30 Sep 2026, from 5 answers.",
    "In the period before, 1 Apr - 30 Jun 2026, it was 50.0%, from 2 answers: a change of +10.0 points.",
  ]);
  expect(said(surveyMetrics.ces)).toEqual([
    "CES was 3.4 over 1 Jul - 30 Sep 2026, from 5 answers.",
    "In the period before, 1 Apr - 30 Jun 2026, it was 2.5, from 2 answers: a change of +0.9.",
  ]);
});

test("segments stand beside it, most answers first, and their answers add up", () => {
  // Enterprise: 2 of 3 promote, 1 detracts; SMB: 1 of 2 detracts.
  expect(sectionOf(answerSurveyScore(surveys), "By segment")).toEqual([
    ["Enterprise", "+33.3 points", "3 answers"],
    ["SMB 2", "-50.0 points", "2 answers"],
  ]);
  expect(() => answerSurveyScore({ ...surveys, now: { ...surveys.now, scores: [10] } })).toThrowError(
    expect.objectContaining({ code: "parts_do_not_add_up" }),
  );
});

test("eleven segments are nine and one line for all others", () => {
  const bySegment = new Map(Array.from({ length: 11 }, (_, at) => [`S${at}`, [at % 2 === 0 ? 10 : 0]] as const));
  const now = { ...surveys.now, scores: [...bySegment.values()].flat() };
  const rows = sectionOf(answerSurveyScore({ ...surveys, now, bySegment }), "By segment");
  expect(rows).toHaveLength(10);
  expect(rows.at(-1)).toEqual(["All others", "0.0 points", "2 answers"]);
});

test("a period that nobody answered in is not defined, never zero", () => {
  const answer = answerSurveyScore(noSurveys);
  expect(headlineOf(answer)).toEqual([
    "NPS in EMEA 2 is not defined over 1 Jul - 30 Sep 2026: there is no data for it yet.",
    "In the period before, 1 Apr - 30 Jun 2026, nobody answered.",
  ]);
  expect(titlesOf(answer)).toEqual(["NPS"]);
});

test("its receipt holds the survey rows", () => {
  expect(answerSurveyScore(surveys).receipts.r2?.rows).toEqual({
    table: "survey",
    ids: ["q1", "q2", "q3", "q4", "q5"],
    total: 5,
  });
});
