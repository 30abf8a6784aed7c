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
  viewBlocks: 100,
  viewLabel: 24,
  privateMetadata: 3000,
  inputLabel: 2000,
  placeholder: 150,
  selectOptions: 100,
  checkboxes: 10,
  optionText: 75,
  optionValue: 75,
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

/** Of what only a view may hold. */
const viewOnly: Readonly<Record<string, Rule>> = {
  input: (block) => [
    ...within("input label", textOf(block.label), most.inputLabel),
    ...(fields(block.label).type === "plain_text" ? [] : ["an input's label is plain_text"]),
    ...elementProblems(fields(block.element)),
  ],
};

/** Empty = Slack would open it. */
export function viewProblems(view: Fields): string[] {
  const blocks = list(view.blocks).map(fields);
  return [
    ...(view.type === "modal" ? [] : [`a view of type ${String(view.type)}`]),
    ...["title", "submit", "close"].flatMap((name) => [
      ...within(`view ${name}`, textOf(view[name]), most.viewLabel),
      ...(fields(view[name]).type === "plain_text" ? [] : [`a view's ${name} is plain_text`]),
    ]),
    ...within("callback_id", words(view.callback_id), most.id),
    ...(words(view.private_metadata).length > most.privateMetadata ? ["private_metadata too long"] : []),
    ...(blocks.length === 0 || blocks.length > most.viewBlocks ? [`${blocks.length} blocks in a view`] : []),
    ...blocks.flatMap((block) => (viewOnly[words(block.type)] ?? problemsOf)(block)),
    ...repeated("block_id", blocks),
  ];
}

function elementProblems(element: Fields): string[] {
  const options = list(element.options).map((option) => JSON.stringify(option));
  const initial = [...list(element.initial_options), element.initial_option].filter((option) => option !== undefined);
  switch (element.type) {
    case "static_select":
      return [...optionProblems(element, most.selectOptions), ...notAmong(initial, options)];
    case "checkboxes":
      return [
        ...optionProblems(element, most.checkboxes),
        ...notAmong(initial, options),
        ...(element.initial_options !== undefined && initial.length === 0 ? ["initial_options is empty"] : []),
      ];
    case "timepicker":
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(words(element.initial_time)) ? [] : ["initial_time is not HH:mm"];
    case "plain_text_input":
      return [
        ...(element.placeholder === undefined
          ? []
          : within("placeholder", textOf(element.placeholder), most.placeholder)),
        ...(words(element.initial_value).length > Number(element.max_length) ? ["initial_value too long"] : []),
      ];
    default:
      return [`unknown element ${String(element.type)}`];
  }
}

function optionProblems(element: Fields, limit: number): string[] {
  const options = list(element.options).map(fields);
  return [
    ...(options.length === 0 || options.length > limit ? [`${options.length} options`] : []),
    ...options.flatMap((option) => within("option", textOf(option.text), most.optionText)),
    ...options.flatMap((option) => within("option value", words(option.value), most.optionValue)),
  ];
}

function notAmong(initial: readonly unknown[], options: readonly string[]): string[] {
  return initial
    .filter((option) => !options.includes(JSON.stringify(option)))
    .map((option) => `no such option: ${JSON.stringify(option)}`);
}

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
