import { describe, expect, test } from "vitest";
import type { Answer, ChartForm } from "../../src/answers/answer.ts";
import { Draft } from "../../src/answers/draft.ts";
import { answerSchema } from "../../src/answers/schema.ts";
import { fraction } from "../../src/core/fraction.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { barLines } from "../../src/presentation/terminal/bars.ts";
import { renderTerminal } from "../../src/presentation/terminal/render.ts";
import { context } from "../answers/golden-quarters.ts";
import { foreignNumbers, missingFacts, seenInSlack } from "./reader.ts";

/** 107.5 % - 15.0 + 5.8 = 98.3 %; the part of 5.75 points is displayed as 5.8, as its part of the whole. */
function chart(form: ChartForm, parts: readonly (readonly [string, bigint])[]): Answer {
  const draft = new Draft(context({ intent: "metric_why", slots: { metric: "nrr" } }));
  const subject = { type: "metric", id: "nrr", name: "NRR" } as const;
  const points = [
    draft.fact(draft.figures.rate(fraction(1075n, 1000n)), { label: "NRR before", subject }),
    ...parts.map(([label, tenths]) => draft.fact(draft.figures.points(fraction(0n), tenths), { label, subject })),
    draft.fact(draft.figures.rate(fraction(983n, 1000n)), { label: "NRR", subject }),
  ];
  draft.say("NRR fell.");
  draft.section({
    title: "How NRR moved",
    kind: "chart",
    chart: form,
    facts: points,
    series: [{ name: "NRR", points }],
  });
  return draft.answer("NRR");
}

const waterfall = chart("waterfall", [
  ["Expansion", -150n],
  ["Churn", 58n],
]);

describe("a waterfall", () => {
  test("is a valid document", () => {
    expect(answerSchema.safeParse(waterfall).error).toBeUndefined();
  });

  test("in Slack is a native bar chart of its signed parts, as long as they say, with every figure as text", () => {
    const data = [
      { label: "Expansion", value: -15 },
      { label: "Churn", value: 5.8 },
    ];
    const { blocks } = renderSlack(waterfall);
    expect(blocks?.filter(({ type }) => type === "data_visualization")).toEqual([
      {
        type: "data_visualization",
        title: "How NRR moved",
        chart: {
          type: "bar",
          series: [{ name: "NRR", data }],
          axis_config: { categories: ["Expansion", "Churn"] },
        },
      },
    ]);
    expect(missingFacts(waterfall, seenInSlack(blocks))).toEqual([]);
    expect(foreignNumbers(waterfall, seenInSlack(blocks))).toEqual([]);
  });

  test("in a terminal has a bar for each part on its side of zero, and none for the levels", () => {
    const lines = renderTerminal(waterfall, { width: 60, colour: false }).split("\n");
    // 31 cells are left of 60, and one may be lost to rounding: 30 for 20.8 points.
    expect(lines.slice(3, 7)).toEqual([
      "  NRR before        107.5%",
      `  Expansion   -15.0 points  ${"█".repeat(22)}│`,
      `  Churn        +5.8 points  ${" ".repeat(22)}│████████`,
      "  NRR                98.3%",
    ]);
  });

  test("whose labels are too long for Slack is told in text, with every figure", () => {
    const long = chart("waterfall", [["Churn for a reason nobody told", 1n]]);
    const { blocks, degraded } = renderSlack(long);
    expect(degraded).toBeUndefined();
    expect(blocks?.some(({ type }) => type === "data_visualization")).toBe(false);
    expect(missingFacts(long, seenInSlack(blocks))).toEqual([]);
  });
});

test("plain bars begin at zero, under the name of their series", () => {
  const bars = chart("bars", []);
  expect(renderSlack(bars).blocks?.find(({ type }) => type === "data_visualization")).toMatchObject({
    chart: { type: "bar", series: [{ data: [{ value: 107.5 }, { value: 98.3 }] }] },
  });
  const lines = renderTerminal(bars, { width: 60, colour: false }).split("\n");
  expect(lines.slice(3, 6)).toEqual([
    "  NRR",
    `  NRR before  107.5%  │${"█".repeat(31)}`,
    `  NRR          98.3%  │${"█".repeat(28)}`,
  ]);
});

describe("lines of bars", () => {
  const point = (label: string, value: number | null) => ({ label, display: String(value ?? "?"), value, part: true });

  test("show whatever is not nothing, and nothing for what is not known", () => {
    expect(barLines([point("a", 1000), point("b", 0.001), point("c", 0), point("d", null)], 30)).toEqual([
      `  a   1000  │${"█".repeat(16)}`,
      "  b  0.001  │█",
      "  c      0  │",
      "  d      ?",
    ]);
  });

  test("are figures alone where there is no room for bars", () => {
    expect(barLines([point("a", 1)], 12)).toEqual(["  a  1"]);
  });
});
