import { describe, expect, test } from "vitest";
import { slackLimits } from "../../src/presentation/limits.ts";
import { validateBlocks } from "../../src/presentation/slack/validate.ts";

const mrkdwn = (length: number) => ({ type: "mrkdwn", text: "x".repeat(length) });
const section = (length: number) => ({ type: "section", text: mrkdwn(length) });
const fields = (count: number, length: number) => ({
  type: "section",
  fields: Array.from({ length: count }, () => mrkdwn(length)),
});
const context = (count: number, length: number) => ({
  type: "context",
  elements: Array.from({ length: count }, () => mrkdwn(length)),
});
const button = (given: { id?: string; text?: number; value?: number } = {}) => ({
  type: "button",
  text: { type: "plain_text", text: "x".repeat(given.text ?? 1) },
  action_id: given.id ?? "holdfast:why",
  value: "x".repeat(given.value ?? 1),
});
const buttons = (count: number) => ({
  type: "actions",
  elements: Array.from({ length: count }, (_, index) => button({ id: `b${index}` })),
});
const points = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => ({ label: String(index).padStart(length, "0"), value: index }));
const chart = (given: { title?: number; series?: number; points?: number; label?: number; name?: number } = {}) => {
  const data = points(given.points ?? 3, given.label ?? 2);
  const series = Array.from({ length: given.series ?? 1 }, (_, index) => ({
    name: String(index).padStart(given.name ?? 2, "s"),
    data,
  }));
  const axis_config = { categories: data.map(({ label }) => label) };
  return {
    type: "data_visualization",
    title: "x".repeat(given.title ?? 1),
    chart: { type: "line", series, axis_config },
  };
};
const repeat = (block: unknown, count: number) => Array.from({ length: count }, () => block);

// Each limit of platforms.md at its edge, and one past it. The figures are written out: the table under test may be wrong.
const edges: readonly (readonly [what: string, allowed: readonly unknown[], refused: readonly unknown[]])[] = [
  ["50 blocks", repeat(section(1), 50), repeat(section(1), 51)],
  ["section text 3000", [section(3000)], [section(3001)]],
  ["10 fields", [fields(10, 1)], [fields(11, 1)]],
  ["field text 2000", [fields(1, 2000)], [fields(1, 2001)]],
  ["10 context elements", [context(10, 1)], [context(11, 1)]],
  ["25 buttons", [buttons(25)], [buttons(26)]],
  [
    "button text 75",
    [{ type: "actions", elements: [button({ text: 75 })] }],
    [{ type: "actions", elements: [button({ text: 76 })] }],
  ],
  [
    "button value 2000",
    [{ type: "actions", elements: [button({ value: 2000 })] }],
    [{ type: "actions", elements: [button({ value: 2001 })] }],
  ],
  [
    "action_id 255",
    [{ type: "actions", elements: [button({ id: "x".repeat(255) })] }],
    [{ type: "actions", elements: [button({ id: "x".repeat(256) })] }],
  ],
  ["block_id 255", [{ ...section(1), block_id: "x".repeat(255) }], [{ ...section(1), block_id: "x".repeat(256) }]],
  ["2 charts", repeat(chart(), 2), repeat(chart(), 3)],
  ["chart title 50", [chart({ title: 50 })], [chart({ title: 51 })]],
  ["6 series", [chart({ series: 6 })], [chart({ series: 7 })]],
  ["20 points", [chart({ points: 20 })], [chart({ points: 21 })]],
  ["chart label 20", [chart({ label: 20 })], [chart({ label: 21 })]],
  ["series name 20", [chart({ name: 20 })], [chart({ name: 21 })]],
];

describe("a limit is allowed at its edge and refused one past it", () => {
  test.each(edges)("%s", (_, allowed, refused) => {
    expect(validateBlocks(allowed)).toEqual([]);
    expect(validateBlocks(refused)).not.toEqual([]);
  });
});

const broken: readonly (readonly [what: string, block: unknown])[] = [
  ["no block at all", "section"],
  ["a block without a type", {}],
  ["a type we do not send", { type: "image", image_url: "https://example.com" }],
  ["a section with neither text nor fields", { type: "section" }],
  ["an empty text", section(0)],
  ["an empty list of fields", { type: "section", fields: [] }],
  ["a context without elements", { type: "context" }],
  ["a text of an unknown type", { type: "section", text: { type: "html", text: "x" } }],
  ["two buttons of one action_id", { type: "actions", elements: [button(), button()] }],
  ["a button without an action_id", { type: "actions", elements: [{ ...button(), action_id: undefined }] }],
  [
    "a chart value that is no number",
    { ...chart(), chart: { ...chart().chart, series: [{ name: "s", data: [{ label: "00", value: Number.NaN }] }] } },
  ],
  [
    "chart labels that are not the categories",
    { ...chart(), chart: { ...chart().chart, axis_config: { categories: ["a", "b", "c"] } } },
  ],
  ["a repeated category", { ...chart(), chart: { ...chart().chart, axis_config: { categories: ["00", "01", "01"] } } }],
];

test.each(broken)("refused: %s", (_, block) => {
  expect(validateBlocks([block])).not.toEqual([]);
});

test("two blocks of one block_id are refused", () => {
  expect(
    validateBlocks([
      { ...section(1), block_id: "a" },
      { ...section(1), block_id: "a" },
    ]),
  ).not.toEqual([]);
});

test("a problem says where it is and which limit is broken", () => {
  expect(validateBlocks([section(1), fields(2, 2001)])[0]).toEqual({
    at: "blocks[1].fields[0].text",
    problem: "2001 exceeds 2000 (characters of a field)",
  });
});

test("the table of limits is the one of platforms.md", () => {
  expect(Object.fromEntries(Object.entries(slackLimits).map(([name, { max }]) => [name, max]))).toEqual({
    viewBlocks: 100,
    viewLabel: 24,
    privateMetadata: 3000,
    callbackId: 255,
    inputLabel: 2000,
    inputHint: 150,
    inputText: 3000,
    selectOptions: 100,
    checkboxes: 10,
    optionText: 75,
    optionValue: 75,
    messageBlocks: 50,
    messageText: 4000,
    messageCharts: 2,
    sectionText: 3000,
    sectionFields: 10,
    fieldText: 2000,
    contextElements: 10,
    contextText: 3000,
    actionsElements: 25,
    buttonText: 75,
    buttonValue: 2000,
    actionId: 255,
    blockId: 255,
    chartTitle: 50,
    chartLabel: 20,
    chartSeries: 6,
    chartPoints: 20,
  });
});
