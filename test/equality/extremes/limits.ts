/** What each platform takes, said once more beside the product's own tables -> what a rendering passes. */

import type { Answer } from "../../../src/answers/answer.ts";
import { renderSlack } from "../../../src/presentation/slack/render.ts";
import { renderTeams } from "../../../src/presentation/teams/render.ts";
import { renderTerminal } from "../../../src/presentation/terminal/render.ts";
import { cellsTaken } from "../read/terminal-grid.ts";

// docs.slack.dev/reference/block-kit: characters, or items of a list.
const slack = {
  blocks: 50,
  charts: 2,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  contextElements: 10,
  buttons: 25,
  buttonText: 75,
  buttonValue: 2000,
  actionId: 255,
  chartTitle: 50,
  chartLabel: 20,
  chartSeries: 6,
  chartPoints: 20,
} as const;

type Json = Readonly<Record<string, unknown>>;

export function passedInSlack(answer: Answer): readonly string[] {
  const { blocks } = renderSlack(answer);
  if (blocks === undefined) return ["no blocks"];
  const all = listOf(blocks);
  return [
    ...over("blocks", all.length, slack.blocks),
    ...over("charts", all.filter(({ type }) => type === "data_visualization").length, slack.charts),
    ...all.flatMap(passedByBlock),
  ];
}

function passedByBlock({ type, text, fields, elements, title, chart }: Json): readonly string[] {
  switch (type) {
    case "section":
      return [
        ...over("section text", sizeOf(text), slack.sectionText),
        ...over("fields", listOf(fields).length, slack.fields),
        ...listOf(fields).flatMap((field) => over("field", sizeOf(field), slack.fieldText)),
      ];
    case "context":
      return [
        ...over("context elements", listOf(elements).length, slack.contextElements),
        ...listOf(elements).flatMap((element) => over("context text", sizeOf(element), slack.sectionText)),
      ];
    case "actions":
      return passedByButtons(listOf(elements));
    default:
      return passedByChart(String(title), recordOf(chart));
  }
}

function passedByButtons(buttons: readonly Json[]): readonly string[] {
  const ids = new Set(buttons.map(({ action_id }) => action_id));
  return [
    ...over("buttons", buttons.length, slack.buttons),
    ...(ids.size === buttons.length ? [] : ["an action_id twice in a row"]),
    ...buttons.flatMap(({ text, value, action_id }) => [
      ...over("button", sizeOf(text), slack.buttonText),
      ...over("button value", String(value).length, slack.buttonValue),
      ...over("action_id", String(action_id).length, slack.actionId),
    ]),
  ];
}

function passedByChart(title: string, { series }: Json): readonly string[] {
  return [
    ...over("chart title", title.length, slack.chartTitle),
    ...over("series", listOf(series).length, slack.chartSeries),
    ...listOf(series).flatMap(({ name, data }) => [
      ...over("series name", String(name).length, slack.chartLabel),
      ...over("points", listOf(data).length, slack.chartPoints),
      ...listOf(data).flatMap(({ label }) => over("point", String(label).length, slack.chartLabel)),
    ]),
  ];
}

/** platforms.md: 28 KB of UTF-8 for a message, its text and its card together; read as the smaller thousand. */
const teamsBytes = 28_000;

export function passedInTeams(answer: Answer): readonly string[] {
  const { text, cards } = renderTeams(answer);
  if (cards.length === 0) return ["no cards"];
  return cards.flatMap((content) => {
    const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content }];
    const message = JSON.stringify({ type: "message", text, textFormat: "plain", attachments });
    return over("bytes", Buffer.byteLength(message), teamsBytes);
  });
}

/** The deepest a terminal's lines are indented. */
const deepest = 8;

/** Only a word for which there is no room in a line of its own may pass the edge. */
export function passedInTerminal(answer: Answer, width: number): readonly string[] {
  return renderTerminal(answer, { width, colour: false })
    .split("\n")
    .filter((line) => cellsTaken(line) > width && line.split(" ").every((word) => cellsTaken(word) <= width - deepest));
}

function over(what: string, size: number, most: number): readonly string[] {
  return size > most ? [`${what}: ${size} of ${most}`] : [];
}

function sizeOf(text: unknown): number {
  return text === undefined ? 0 : String(recordOf(text).text).length;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function recordOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
