import { describe, expect, test } from "vitest";
import { answerMetricWhy } from "../../src/answers/metric-why.ts";
import { crr, logoChurn } from "../../src/answers/metrics/churn.ts";
import { contractionMrr } from "../../src/answers/metrics/movement.ts";
import { mrr } from "../../src/answers/metrics/value.ts";
import { offsetOfMore } from "../../src/answers/more.ts";
import { fraction } from "../../src/core/fraction.ts";
import type { AccountMovement } from "../../src/core/revenue/results.ts";
import { movements, names, quarters } from "./every-answer.ts";
import { context, thirdQuarter } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

const why = {
  ...quarters,
  context: context({ intent: "metric_why", slots: {} }),
  attribution: null,
  groups: null,
  movements,
  names,
};

describe("why did logo churn fall?", () => {
  const answer = answerMetricWhy({ ...why, metric: logoChurn });

  test("says the change, what is behind it and the trailing year", () => {
    expect(headlineOf(answer)).toEqual([
      // 4/192 = 2.083 %; 2.083 - 4 = -1.917
      "Logo churn fell from 4.0% to 2.1% over 1 Jul - 30 Sep 2026 against 1 Apr - 30 Jun 2026: -1.9 points.",
      "It counts 4 accounts that moved -$12,900 of MRR.",
      "Over the trailing year, 1 Apr - 30 Jun 2026, logo churn is 4.0%.",
    ]);
  });

  test("gives the three reasons, which sum to all churn, unknown never hidden", () => {
    expect(sectionOf(answer, "Churn by reason")).toEqual([
      ["Churn, voluntary", "0 accounts", "$0"],
      ["Churn, involuntary", "4 accounts", "-$12,900"],
      ["Churn, reason not told", "0 accounts", "$0"],
      ["All churn", "4 accounts", "-$12,900"],
    ]);
  });

  test("lists the lost accounts, the largest first", () => {
    expect(sectionOf(answer, "The accounts behind it").map(([name, lost]) => [name, lost])).toEqual([
      ["Globex", "-$4,300"],
      ["Initech", "-$3,870"],
      ["Umbrella", "-$3,440"],
      ["Stark", "-$1,290"],
    ]);
  });
});

test("reasons that do not sum to churn are refused, not shown", () => {
  const now = { ...thirdQuarter, churnByReasonCounts: { voluntary: 1, involuntary: 4, unknown: 0 } };
  expect(() => answerMetricWhy({ ...why, metric: logoChurn, now })).toThrowError(
    expect.objectContaining({ code: "parts_do_not_add_up" }),
  );
});

test("an account without a stored name is shown by its id, never left out", () => {
  const answer = answerMetricWhy({ ...why, metric: mrr, names: new Map() });
  expect(sectionOf(answer, "The accounts behind it")[0]).toEqual(["a7", "+$10,750", "new"]);
});

test("only the movements a metric is made of stand behind it", () => {
  const answer = answerMetricWhy({ ...why, metric: contractionMrr });
  expect(sectionOf(answer, "The accounts behind it")).toEqual([["Hooli", "-$2,150", "contracted"]]);
  expect(answer.sections.map(({ title }) => title)).not.toContain("Churn by reason");
});

test("a question that takes a fall of retention for granted is corrected first", () => {
  const asked = context({ intent: "metric_why", slots: { direction: "down" } });
  const answer = answerMetricWhy({ ...why, context: asked, metric: crr });
  // 47/48 = 97.917 %
  expect(headlineOf(answer)[0]).toBe(
    "It did not drop: customer retention rose from 96.0% to 97.9% over 1 Jul - 30 Sep 2026 against 1 Apr - 30 Jun 2026, a change of +1.9 points.",
  );
  expect(notesOf(answer)).toHaveProperty("false_premise");
});

test("a metric that did not move is said not to have moved, in either period's figure", () => {
  const answer = answerMetricWhy({ ...why, metric: mrr });
  expect(headlineOf(answer)[0]).toBe(
    "MRR did not move: it stood at $430,000 on 30 Sep 2026 and at $430,000 on 30 Jun 2026.",
  );
});

test("a metric that reads the same in both periods did not rise or fall before the reader's eyes", () => {
  // 2.083 % and 2.080 %.
  const before = { ...quarters.before, logoChurn: fraction(2_080n, 100_000n) };
  const answer = answerMetricWhy({ ...why, metric: logoChurn, before });
  expect(headlineOf(answer)[0]).toBe(
    "Logo churn hardly moved: it was 2.1% over 1 Jul - 30 Sep 2026 and 2.1% over 1 Apr - 30 Jun 2026.",
  );
});

test("three hundred accounts are nine lines, one for the others, and a way to the next nine", () => {
  const many = Array.from({ length: 300 }, (_, index): AccountMovement => {
    return {
      accountId: `c${String(index).padStart(3, "0")}`,
      startMrr: BigInt(index + 1) * 100n,
      endMrr: 0n,
      startArr: BigInt(index + 1) * 1200n,
      endArr: 0n,
      kind: "churn",
      reason: "unknown",
    };
  });
  const answer = answerMetricWhy({ ...why, metric: logoChurn, movements: many });
  const rows = sectionOf(answer, "The accounts behind it");
  expect(rows).toHaveLength(10);
  expect(rows[0]).toEqual(["c299", "-$300", "left, reason not told"]);
  // 1 + 2 + ... + 291 = 291 x 292 / 2 = 42,486
  expect(rows[9]).toEqual(["All others", "-$42,486", "291 accounts"]);
  expect(offsetOfMore(answer.actions.find(({ kind }) => kind === "more")?.target ?? "")).toBe(9);
});

test("the way to the evidence is offered when there are accounts to show it of", () => {
  const kinds = (given: readonly AccountMovement[]) =>
    answerMetricWhy({ ...why, metric: logoChurn, movements: given }).actions.map(({ kind }) => kind);
  expect(kinds(movements)).toEqual(["why", "receipt", "share"]);
  expect(kinds([])).toEqual(["receipt", "share"]);
});
