import { expect, test } from "vitest";
import { answerCohortRetention } from "../../src/answers/cohort-retention.ts";
import { crr } from "../../src/answers/metrics/churn.ts";
import { cohortsInput, manyCohorts } from "./golden-comparisons.ts";
import { day } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

test("behind the day it stands on the headline goes on in lower case", () => {
  const standpoint = { asOf: day("2026-10-01"), knownOn: null, dayIsOver: false };
  const answer = answerCohortRetention({ ...cohortsInput, context: { ...cohortsInput.context, standpoint } });
  expect(headlineOf(answer)[0]).toMatch(/^As of 1 Oct 2026, after /);
});

test("what is left after a year is said of all cohorts as one, with the best and the worst", () => {
  // (6,000 + 12,000) / (10,000 + 20,000); each of the two kept 60 %.
  expect(headlineOf(answerCohortRetention(cohortsInput))).toEqual([
    "After 4 quarters, the 2 cohorts that are old enough have kept 60.0% of their MRR.",
    "Over the trailing year, 1 Apr - 30 Jun 2026, NRR is 107.5%.",
  ]);
  // (2 + 5) of (4 + 5).
  expect(headlineOf(answerCohortRetention({ ...cohortsInput, metric: crr, segment: "EMEA" })).slice(0, 2)).toEqual([
    "After 4 quarters, the 2 cohorts in EMEA that are old enough have kept 77.8% of their accounts.",
    "Of those in the table, 2025-Q2 kept most, 100.0%, and 2025-Q1 least, 50.0%.",
  ]);
});

test("a line for each cohort, a column for each quarter since, and nothing where the future is", () => {
  const answer = answerCohortRetention(cohortsInput);
  expect(answer.sections[0]?.columns).toEqual(["Cohort", "Q+0", "Q+1", "Q+2", "Q+3", "Q+4"]);
  expect(sectionOf(answer, "Net revenue retention by cohort")).toEqual([
    ["2025-Q1", "100.0%", "110.0%", "90.0%", "120.0%", "60.0%"],
    ["2025-Q2", "100.0%", "75.0%", "90.0%", "80.0%", "60.0%"],
    ["2026-Q1", "100.0%"],
  ]);
});

test("the cells of a cohort share a receipt that holds what they are made of", () => {
  const answer = answerCohortRetention(cohortsInput);
  const cells = answer.facts.filter(({ label }) => label.startsWith("2025-Q1"));
  expect(new Set(cells.map(({ receipt }) => receipt)).size).toBe(1);
  expect(answer.receipts[cells[0]?.receipt ?? ""]?.inputs).toEqual({
    "Q+0": "$100",
    "Q+1": "$110",
    "Q+2": "$90",
    "Q+3": "$120",
    "Q+4": "$60",
  });
});

test("the latest ten cohorts and nine quarters are shown, and the rest is said", () => {
  const answer = answerCohortRetention({ ...cohortsInput, cohorts: manyCohorts(12, 11) });
  const rows = sectionOf(answer, "Net revenue retention by cohort");
  expect([rows.length, rows[0]?.[0], rows.at(-1)?.[0]]).toEqual([10, "2012-Q1", "2021-Q1"]);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([1 + 9]));
  expect(notesOf(answer).earlier_cohorts).toBe("Not in the table: 2 cohorts before the first one shown.");
  expect(notesOf(answer).later_quarters).toBe("Quarters further on than the last column are left out.");
});

test("accounts that are in no cell are counted", () => {
  expect(notesOf(answerCohortRetention(cohortsInput)).left_at_once).toBe(
    "In no cell: 2 accounts that came and left within one quarter.",
  );
  expect(notesOf(answerCohortRetention({ ...cohortsInput, leftAtOnce: 0 })).left_at_once).toBeUndefined();
});

test("a cohort that is not older than its own quarter has kept nothing yet to speak of", () => {
  const answer = answerCohortRetention({ ...cohortsInput, cohorts: manyCohorts(1, 1) });
  expect(headlineOf(answer)[0]).toBe("No cohort is older than its own quarter yet.");
});

test("the other of the two is asked as a follow-up, which keeps the segment and the day", () => {
  const button = (metric: typeof crr) =>
    answerCohortRetention({ ...cohortsInput, metric }).actions.find(({ kind }) => kind === "choose");
  expect(button(cohortsInput.metric)).toMatchObject({ label: "Accounts instead of MRR", target: "and CRR?" });
  expect(button(crr)).toMatchObject({ label: "MRR instead of accounts", target: "and NRR?" });
});
