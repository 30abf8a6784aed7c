import { describe, expect, test } from "vitest";
import { teamsLimits } from "../../src/presentation/limits.ts";
import { validateCard } from "../../src/presentation/teams/validate.ts";

type Json = Readonly<Record<string, unknown>>;

const run = (text: unknown = "x") => ({ type: "TextRun", text });
const text = (given: unknown = "x") => ({ type: "RichTextBlock", inlines: [run(given)] });
const row = (cells: readonly Json[] = [text()]) => ({
  type: "TableRow",
  cells: cells.map((one) => ({ type: "TableCell", items: [one] })),
});
const table = (rows: readonly Json[] = [row()]) => ({ type: "Table", columns: [{ width: 1 }], rows });
const values = (count: number, label = 2) =>
  Array.from({ length: count }, (_, index) => ({ x: String(index).padStart(label, "0"), y: index }));
const line = (given: { series?: number; points?: number; label?: number; legend?: number } = {}) => ({
  type: "Chart.Line",
  data: Array.from({ length: given.series ?? 1 }, () => ({
    legend: "l".repeat(given.legend ?? 1),
    values: values(given.points ?? 2, given.label),
  })),
  fallback: table(),
});
const bars = (data: unknown = values(2)) => ({ type: "Chart.VerticalBar", data, fallback: table() });
const button = (given: Json = {}) => {
  const data = { a: "ans-1", t: "a1" };
  const fallback = { type: "Action.Submit", title: "Why?", data: { ...data, verb: "holdfast:why" } };
  return { type: "Action.Execute", title: "Why?", verb: "holdfast:why", data, fallback, ...given };
};
const buttons = (actions: readonly Json[]) => ({ type: "ActionSet", actions });
const primary = (count: number, more = 0) =>
  buttons(Array.from({ length: count + more }, (_, index) => button(index < count ? {} : { mode: "secondary" })));
const card = (body: readonly unknown[]) => ({ type: "AdaptiveCard", version: "1.5", body });

/** A card of exactly so many bytes. */
function ofBytes(bytes: number): Json {
  const rest = bytes - JSON.stringify(card([text("")])).length;
  return card([text("x".repeat(rest))]);
}

test("every element we send is allowed where it stands", () => {
  expect(validateCard(card([text(), table(), line(), bars(), primary(1)]))).toEqual([]);
});

// Each limit at its edge, and one past it. The figures are written out: the table under test may be wrong.
const edges: readonly (readonly [what: string, allowed: Json, refused: Json])[] = [
  ["24,000 bytes", ofBytes(24_000), ofBytes(24_001)],
  ["six buttons beside each other", card([primary(6, 9)]), card([primary(7)])],
  ["6 series", card([line({ series: 6 })]), card([line({ series: 7 })])],
  ["20 points", card([line({ points: 20 })]), card([line({ points: 21 })])],
  ["20 bars", card([bars(values(20))]), card([bars(values(21))])],
  ["an axis label of 40", card([line({ label: 40 })]), card([line({ label: 41 })])],
  ["a legend of 40", card([line({ legend: 40 })]), card([line({ legend: 41 })])],
];

describe("a limit is allowed at its edge and refused one past it", () => {
  test.each(edges)("%s", (_, allowed, refused) => {
    expect(validateCard(allowed)).toEqual([]);
    expect(validateCard(refused)).not.toEqual([]);
  });

  test("bytes are those of UTF-8, in which a character may take four", () => {
    const wide = (count: number) => card([text("👩".repeat(count))]);
    // 114 bytes of card stand around the text, so that 23,886 are left: 5,971 x 4 and 2 more.
    expect(JSON.stringify(wide(0)).length).toBe(114);
    expect(validateCard(wide(5971))).toEqual([]);
    expect(validateCard(wide(5972))).toEqual([{ at: "card", problem: "24002 exceeds 24000 (bytes of a card)" }]);
  });
});

const { fallback: _fallback, ...unsaid } = line();
const { text: _text, ...textless } = run();
const submit = (data: Json) => ({ type: "Action.Submit", title: "Why?", data });

// Where it is found, and a word of what is said of it.
const broken: readonly (readonly [what: string, body: unknown, at: string, problem: RegExp])[] = [
  ["no element at all", "text", "", /not an element/],
  ["an element without a type", {}, "", /not an element/],
  ["a TextBlock, which reads Markdown", { type: "TextBlock", text: "x" }, "", /do not send/],
  ["a FactSet, which reads Markdown", { type: "FactSet", facts: [] }, "", /do not send/],
  ["a picture from elsewhere", { type: "Image", url: "https://example.com" }, "", /do not send/],
  ["a text without inlines", { type: "RichTextBlock" }, ".inlines", /missing/],
  ["a run without text", { type: "RichTextBlock", inlines: [run(), textless] }, ".inlines[1].text", /missing/],
  ["an empty text", text(""), ".inlines[0].text", /needs text/],
  ["a text that is a number", text(3), ".inlines[0].text", /needs text/],
  ["a macro", text("{{DATE(2020-01-01T00:00:00Z)}}"), ".inlines[0].text", /macro/],
  ["a table without columns", { ...table(), columns: [] }, ".columns", /item/],
  ["a table without rows", { ...table(), rows: [] }, ".rows", /item/],
  ["a cell beyond the last column", table([row(), row([text(), text()])]), ".rows[1]", /more cells/],
  ["a table in a table", table([row([table()])]), ".rows[0].cells[0].items[0]", /do not send here/],
  ["a chart without a fallback", unsaid, "", /no fallback/],
  ["a chart instead of a chart", { ...line(), fallback: line() }, ".fallback", /do not send here/],
  ["a point that is no number", bars([{ x: "a", y: "5" }]), ".data[0].y", /number/],
  ["two points of one name", bars([...values(1), ...values(1)]), ".data[1].x", /repeats/],
  ["a button that opens a page", buttons([{ type: "Action.OpenUrl" }]), ".actions[0]", /do not send here/],
  ["a button without a title", buttons([button({ title: "" })]), ".actions[0].title", /needs text/],
  ["a verb of somebody else", buttons([button({ verb: "other:why" })]), ".actions[0].verb", /verb/],
  ["a button in a third place", buttons([button({ mode: "hidden" })]), ".actions[0].mode", /secondary/],
  ["a button old clients do not know", buttons([button({ fallback: "drop" })]), ".actions[0].fallback", /object/],
  [
    "another id for old clients",
    buttons([button({ fallback: submit({ a: "ans-2", t: "a1", verb: "holdfast:why" }) })]),
    ".actions[0].fallback",
    /same ids/,
  ],
  [
    "no verb for old clients",
    buttons([button({ fallback: submit({ a: "ans-1", t: "a1" }) })]),
    ".actions[0].fallback.data.verb",
    /missing/,
  ],
];

test.each(broken)("refused: %s", (_, element, at, problem) => {
  expect(validateCard(card([text(), element]))).toContainEqual({
    at: `card.body[1]${at}`,
    problem: expect.stringMatching(problem),
  });
});

test("refused: what is no card, and a card of another version or without a body", () => {
  expect(validateCard("card")).toEqual([{ at: "card", problem: "is not a card" }]);
  expect(validateCard({ ...card([text()]), version: "1.6" })).toEqual([{ at: "card.version", problem: "must be 1.5" }]);
  expect(validateCard(card([]))).toEqual([{ at: "card.body", problem: "needs at least one item" }]);
});

test("a card, the text beside it and all around them stay within one message of 28,000 bytes", () => {
  const { messageBytes, cardBytes, textBytes, envelopeBytes } = teamsLimits;
  expect(messageBytes.max).toBe(28_000);
  expect(cardBytes.max + textBytes.max + envelopeBytes.max).toBe(messageBytes.max);
});
