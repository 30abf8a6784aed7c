/** Slack blocks -> the lines a reader sees, each with what it looks like; marks of mrkdwn are read as Slack would. */
import { seenText } from "./seen-text.ts";

export interface SlackLine {
  /** row, text: behind a bullet, with or without a bold label. small: the grey text of a context. drawn: a chart's own numbers. */
  readonly looks: "plain" | "title" | "field" | "row" | "text" | "below" | "small" | "drawn" | "button" | "strange";
  readonly texts: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

export function seenInSlack(blocks: unknown): readonly SlackLine[] {
  return listOf(blocks).flatMap(blockLines);
}

function blockLines(block: Json): readonly SlackLine[] {
  switch (block.type) {
    case "section":
      return [...textLines(block.text), ...listOf(block.fields).map(fieldLine)];
    case "context":
      return listOf(block.elements).map((element) => ({ looks: "small", texts: [plain(runsOf(mrkdwn(element)))] }));
    case "actions":
      return listOf(block.elements).map(buttonLine);
    case "data_visualization":
      return chartLines(block);
    default:
      return [strange(JSON.stringify(block))];
  }
}

/** With what it would press, and what is heard in place of its text. */
function buttonLine({ text, value, accessibility_label: heard }: Json): SlackLine {
  const { a, t } = recordOf(JSON.parse(String(value)));
  const texts = [seenText(plainText(text)), String(a), String(t)];
  return { looks: "button", texts: heard === undefined ? texts : [...texts, seenText(String(heard))] };
}

function textLines(text: unknown): readonly SlackLine[] {
  return text === undefined ? [] : mrkdwn(text).split("\n").map(lineOf);
}

function lineOf(line: string): SlackLine {
  if (line.startsWith("&gt;")) return strange(line);
  if (line.startsWith("      ")) return { looks: "below", texts: [plain(runsOf(line))] };
  if (line.startsWith("• ")) return bulletLine(runsOf(line.slice(2)));
  const runs = runsOf(line);
  return runs.length === 1 && runs[0]?.bold
    ? { looks: "title", texts: [plain(runs)] }
    : { looks: "plain", texts: [plain(runs)] };
}

function bulletLine(runs: readonly Run[]): SlackLine {
  const [label, ...rest] = runs;
  if (label === undefined || !label.bold) return { looks: "text", texts: [plain(runs)] };
  return { looks: "row", texts: [seenText(label.text), seenText(plain(rest).replace(/^ *· */, ""))] };
}

/** A small label over a bold figure. */
function fieldLine(field: Json): SlackLine {
  const [label = "", ...value] = mrkdwn(field).split("\n");
  const runs = runsOf(value.join("\n"));
  if (runs.length !== 1 || !runs[0]?.bold) return strange(mrkdwn(field));
  return { looks: "field", texts: [plain(runsOf(label)), plain(runs)] };
}

/** Its title as any title, then each series: its name, and every point as its label and the number it is drawn at. */
function chartLines(block: Json): readonly SlackLine[] {
  const chart = recordOf(block.chart);
  const categories = recordOf(chart.axis_config).categories;
  const drawn = listOf(chart.series).map((series): SlackLine => {
    const points = listOf(series.data);
    const labels = points.map(({ label }) => label);
    if (JSON.stringify(labels) !== JSON.stringify(categories)) return strange(JSON.stringify(labels));
    return {
      looks: "drawn",
      texts: [
        seenText(String(series.name)),
        ...points.flatMap(({ label, value }) => [seenText(String(label)), String(value)]),
      ],
    };
  });
  return [{ looks: "title", texts: [seenText(String(block.title))] }, ...drawn];
}

interface Run {
  readonly bold: boolean;
  readonly text: string;
}

/** A mark with a space of no width on either side formats nothing; any other makes bold, or is told as strange. */
function runsOf(line: string): readonly Run[] {
  const runs = line
    .replaceAll(/\u200b([*_~`])\u200b/gu, (_, mark: string) => literal[mark] ?? mark)
    .split("*")
    .map((text, place) => ({ bold: place % 2 === 1, text }));
  return runs.filter(({ text }) => text !== "").map(({ bold, text }) => ({ bold, text: unescaped(text) }));
}

/** Stand-ins from Unicode's private use, so that a literal mark is not taken for formatting. */
const literal: Readonly<Record<string, string>> = { "*": "\ue000", _: "\ue001", "~": "\ue002", "`": "\ue003" };
const marks = Object.entries(literal);

function unescaped(text: string): string {
  const formatted = text.replaceAll(/[_~`]|<[^>]*>|:[a-z0-9_+'-]+:/g, (mark) => `[strange ${mark}]`);
  const entities = formatted.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return marks.reduce((whole, [mark, standIn]) => whole.replaceAll(standIn, mark), entities);
}

function plain(runs: readonly Run[]): string {
  return seenText(runs.map(({ text }) => text).join(""));
}

function mrkdwn(element: unknown): string {
  const { type, text, verbatim } = recordOf(element);
  return type === "mrkdwn" && verbatim === true ? String(text) : `[strange ${JSON.stringify(element)}]`;
}

function plainText(element: unknown): string {
  const { type, text, emoji } = recordOf(element);
  return type === "plain_text" && emoji === false ? String(text) : `[strange ${JSON.stringify(element)}]`;
}

function strange(text: string): SlackLine {
  return { looks: "strange", texts: [text] };
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function recordOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
