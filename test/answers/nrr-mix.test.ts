import { describe, expect, test } from "vitest";
import { answerMetricWhy } from "../../src/answers/metric-why.ts";
import { nrr } from "../../src/answers/metrics/retention.ts";
import { fraction, subtract } from "../../src/core/fraction.ts";
import type { MixPart } from "../../src/core/revenue/mix-and-rates.ts";
import { groups, mix, movements, names, quarters } from "./every-answer.ts";
import { context, dropAttribution } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf, titlesOf } from "./read.ts";

const why = {
  ...quarters,
  metric: nrr,
  context: context({ intent: "metric_why", slots: { metric: "nrr", view: "mix_and_rates" } }),
  attribution: dropAttribution,
  groups,
  movements,
  names,
  mix,
};

describe("mix and rates", () => {
  const answer = answerMetricWhy(why);

  test("says how NRR moved, and whether it was the mix or the rates", () => {
    expect(headlineOf(answer)).toEqual([
      "NRR fell from 107.5% to 97.5% over 1 Jul - 30 Sep 2026 against 1 Apr - 30 Jun 2026: -10.0 points.",
      // -12.3 + 5.4 - 3.65, of which the tenth that rounding leaves over goes to the churn: -3.6 and +0.5 make -10.0.
      "What happened inside the regions moved it by -10.5 points, their mix by +0.5 points: it was mostly the rates.",
      "Over the trailing year, 1 Apr - 30 Jun 2026, NRR is 107.5%.",
    ]);
  });

  test("has four parts that sum to the change, and a line for each group that sums to them", () => {
    expect(sectionOf(answer, "Mix and rates").slice(2, 7)).toEqual([
      ["change", "-10.0 points"],
      ["Mix", "+0.5 points"],
      ["Expansion", "-12.3 points"],
      ["Contraction", "+5.4 points"],
      ["Churn", "-3.6 points"],
    ]);
    expect(sectionOf(answer, "By region")).toEqual([
      ["AMER 2", "0.0 points", "-12.3 points", "+5.4 points", "0.0 points"],
      ["EMEA", "+0.5 points", "0.0 points", "0.0 points", "-3.6 points"],
    ]);
    // The change, and each of the four columns.
    expect(answer.parts.map(({ items }) => items.length)).toEqual([4, 2, 2, 2, 2]);
  });

  test("is named as what it is, and says what its words mean", () => {
    expect(answer.read_as).toMatch(/^Mix and rates of NRR, 1 Jul - 30 Sep 2026 against/);
    expect(notesOf(answer).mix_and_rates).toMatch(/^Mix: groups .* leaves nothing over/);
    expect(titlesOf(answer)).not.toContain("Happened this period");
  });

  test("is cut at ten groups, the tenth line holding all others", () => {
    const parts = (group: string, churn: bigint): readonly MixPart[] => [
      { group, part: "mix", value: fraction(0n) },
      { group, part: "expansion", value: fraction(0n) },
      { group, part: "contraction", value: fraction(0n) },
      { group, part: "churn", value: fraction(churn, 1_000n) },
    ];
    // 1 + 2 + ... + 12 = 78 tenths of a point.
    const many = Array.from({ length: 12 }, (_, at) => parts(`g${at}`, BigInt(-at - 1))).flat();
    const change = fraction(-78n, 1_000n);
    const attribution = {
      ...dropAttribution,
      change,
      nrrNow: subtract(dropAttribution.nrrBefore, fraction(78n, 1_000n)),
    };
    const lines = sectionOf(answerMetricWhy({ ...why, attribution, mix: many }), "By region");
    expect(lines).toHaveLength(10);
    expect(lines[0]?.[4]).toBe("-1.2 points");
    expect(lines[9]).toEqual(["All others", "0.0 points", "0.0 points", "0.0 points", "-0.6 points"]);
  });

  test("of another change is refused, not shown", () => {
    const other = mix.map((one) =>
      one.group === "EMEA" && one.part === "mix" ? { ...one, value: fraction(6n, 1_000n) } : one,
    );
    expect(() => answerMetricWhy({ ...why, mix: other })).toThrowError(
      expect.objectContaining({ code: "parts_do_not_add_up" }),
    );
  });
});

test.each([
  [fraction(-9n, 100n), fraction(-1n, 100n), "it was mostly the mix"],
  [fraction(-5n, 100n), fraction(-5n, 100n), "both weigh the same"],
  [fraction(2n, 100n), fraction(-12n, 100n), "it was mostly the rates"],
])("a mix of %o against rates of %o: %s", (value, churn, verdict) => {
  const parts: readonly MixPart[] = [
    { group: "EMEA", part: "mix", value },
    { group: "EMEA", part: "churn", value: churn },
  ];
  expect(headlineOf(answerMetricWhy({ ...why, mix: parts }))[1]).toContain(verdict);
});
