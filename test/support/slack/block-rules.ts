/** Slack's limits on blocks, written down a second time and apart from the product, so that one mistake is not made twice. */
import { type Fields, fields, list, words } from "./json.ts";

const most = {
  blocks: 50,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  header: 150,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  id: 255,
  markdown: 12_000,
  tableRows: 100,
  tableColumns: 20,
  charts: 2,
  chartTitle: 50,
  chartSeries: 6,
  chartPoints: 20,
};

type Rule = (block: Fields) => string[];

const rules: Readonly<Record<string, Rule>> = {
  divider: () => [],
  section: (block) => [
    ...(block.text === undefined && block.fields === undefined ? ["a section needs text or fields"] : []),
    ...within("section text", textOf(block.text), most.sectionText),
    ...countWithin("section fields", list(block.fields), most.fields),
    ...list(block.fields).flatMap((field) => within("field", textOf(field), most.fieldText)),
    ...buttonProblems(block.accessory),
  ],
  header: (block) => [
    ...within("header", textOf(block.text), most.header),
    ...(fields(block.text).type === "plain_text" ? [] : ["a header is plain_text"]),
  ],
  context: (block) => [
    ...countWithin("context elements", list(block.elements), most.contextElements),
    ...list(block.elements).flatMap((element) => within("context text", words(fields(element).text), most.fieldText)),
  ],
  actions: (block) => [
    ...countWithin("action elements", list(block.elements), most.actionElements),
    ...list(block.elements).flatMap(buttonProblems),
  ],
  context_actions: (block) => countWithin("context actions", list(block.elements), 5),
  markdown: (block) => within("markdown", words(block.text), most.markdown),
  table: tableProblems,
  data_table: (block) => [...tableProblems(block), ...(words(block.caption) ? [] : ["a data_table needs a caption"])],
  data_visualization: (block) => {
    const series = list(fields(block.chart).series).map(fields);
    return [
      ...within("chart title", words(block.title), most.chartTitle),
      ...countWithin("chart series", series, most.chartSeries),
      ...series.flatMap(({ data }) => countWithin("chart points", list(data), most.chartPoints)),
    ];
  },
};

/** Empty = Slack would take it. */
export function blockProblems(blocks: unknown): string[] {
  const given = list(blocks).map(fields);
  const charts = given.filter((block) => block.type === "data_visualization");
  return [
    ...(Array.isArray(blocks) ? [] : ["blocks must be a list"]),
    ...(given.length > most.blocks ? [`${given.length} blocks`] : []),
    ...(charts.length > most.charts ? [`${charts.length} charts`] : []),
    ...given.flatMap((block) => problemsOf(block)),
    ...repeated("block_id", given),
    ...given.flatMap((block) => repeated("action_id", interactive(block))),
  ];
}

function problemsOf(block: Fields): string[] {
  const rule = rules[words(block.type)];
  return rule ? rule(block) : [`unknown block type ${String(block.type)}`];
}

function interactive(block: Fields): Fields[] {
  return [...list(block.elements), block.accessory].map(fields);
}

/** For action ids, within one block; Slack: "action_id already exists for another action". */
function repeated(name: string, things: readonly Fields[]): string[] {
  const ids = things.map((thing) => words(thing[name])).filter((id) => id !== "");
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name} ${id} twice`);
}

function buttonProblems(element: unknown): string[] {
  const button = fields(element);
  if (button.type !== "button") return [];
  return [
    ...within("button text", textOf(button.text), most.buttonText),
    ...(words(button.value).length > most.buttonValue ? ["button value too long"] : []),
    ...within("action_id", words(button.action_id), most.id),
  ];
}

function tableProblems(block: Fields): string[] {
  const rows = list(block.rows);
  return [
    ...countWithin("table rows", rows, most.tableRows),
    ...rows.flatMap((row) => countWithin("table columns", list(row), most.tableColumns)),
  ];
}

function textOf(text: unknown): string {
  return words(fields(text).text);
}

function within(what: string, text: string, limit: number): string[] {
  return text.length > limit || text.length === 0
    ? what === "section text" && text === ""
      ? []
      : [`${what}: ${text.length} of ${limit}`]
    : [];
}

function countWithin(what: string, items: readonly unknown[], limit: number): string[] {
  return items.length > limit ? [`${what}: ${items.length} of ${limit}`] : [];
}
