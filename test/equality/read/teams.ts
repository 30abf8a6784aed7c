/** Adaptive Cards -> the lines a reader sees, each with what it looks like; as a client with all elements, or with none of the newer ones. */
import { seenText } from "./seen-text.ts";

export interface TeamsLine {
  /** drawn: a native chart's own numbers. bars: a row with characters for a bar, left out here. */
  readonly looks:
    | "large"
    | "title"
    | "plain"
    | "subtle"
    | "small"
    | "columns"
    | "row"
    | "bars"
    | "drawn"
    | "button"
    | "strange";
  readonly texts: readonly string[];
  /** What is drawn in a row of bars: the cells with nothing but such characters, and those that are empty. */
  readonly drawing?: readonly string[];
}

export type Client = "newest" | "oldest";
type Json = Readonly<Record<string, unknown>>;

/** Cards that follow each other are one text: what a later one repeats of the heading it goes on under is read once. */
export function seenInTeams(cards: unknown, client: Client): readonly TeamsLine[] {
  const lines: TeamsLine[] = [];
  for (const card of listOf(cards)) {
    const elements = listOf(card.body).flatMap((element) => elementLines(shownBy(client, element), client));
    lines.push(...withoutRepeated(elements, lines));
  }
  return lines;
}

/** Everything newer than 1.5 stands beside what an older client shows in its place. */
function shownBy(client: Client, element: Json): Json {
  return client === "oldest" && element.fallback !== undefined ? recordOf(element.fallback) : element;
}

function elementLines(element: Json, client: Client): readonly TeamsLine[] {
  switch (element.type) {
    case "RichTextBlock":
      return [textLine(element)];
    case "Table":
      return tableLines(element);
    case "Chart.Line":
      return listOf(element.data).map(({ legend, values }) => drawn([textOf(legend)], values));
    case "Chart.VerticalBar":
      return [drawn([], element.data)];
    case "ActionSet":
      return listOf(element.actions).map((action) => buttonLine(shownBy(client, action)));
    default:
      return [strange(element)];
  }
}

function textLine(block: Json): TeamsLine {
  const runs = listOf(block.inlines);
  const [run = {}] = runs;
  if (runs.length !== 1 || run.type !== "TextRun") return strange(block);
  return { looks: looksOf(run), texts: [textOf(run.text)] };
}

function looksOf({ size, weight, isSubtle }: Json): TeamsLine["looks"] {
  if (weight === "Bolder") return size === "Medium" ? "large" : "title";
  if (isSubtle !== true) return "plain";
  return size === "Small" ? "small" : "subtle";
}

function tableLines(table: Json): readonly TeamsLine[] {
  const columns = listOf(table.columns).length;
  const rows = listOf(table.rows).map((row) => listOf(row.cells).map((cell) => listOf(cell.items).map(textLine)));
  if (rows.some((cells) => cells.length !== columns)) return [strange(table)];
  const draws = rows.some((cells) => cells.some(([first]) => isDrawing(first)));
  if (draws) return rows.map((cells) => barLine(cells.map(([first]) => first?.texts[0] ?? "")));
  return rows.flatMap((cells, place) => rowLines(cells, table.firstRowAsHeader !== false && place === 0));
}

function isDrawing(line: TeamsLine | undefined): boolean {
  return line !== undefined && drawing.test(line.texts[0] ?? "");
}

const drawing = /^[▁▂▃▄▅▆▇█ ]+$/u;

function barLine(texts: readonly string[]): TeamsLine {
  const isBar = (text: string) => text === "" || drawing.test(text);
  return { looks: "bars", texts: texts.filter((text) => !isBar(text)), drawing: texts.filter(isBar) };
}

/** The first text of each cell side by side; a second one, small, below the label. */
function rowLines(cells: readonly (readonly TeamsLine[])[], header: boolean): readonly TeamsLine[] {
  const texts = cells.map(([first]) => first?.texts[0] ?? "");
  return [
    { looks: header ? "columns" : "row", texts: withoutEmptyEnd(texts) },
    ...cells.flatMap(([, ...more]) => more),
  ];
}

/** The rows of a triangle end early. */
function withoutEmptyEnd(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
}

function drawn(name: readonly string[], values: unknown): TeamsLine {
  return { looks: "drawn", texts: [...name, ...listOf(values).flatMap(({ x, y }) => [textOf(x), String(y)])] };
}

/** With what it would press, and what is heard beside its title. */
function buttonLine(action: Json): TeamsLine {
  const known = action.type === "Action.Execute" || action.type === "Action.Submit";
  const { a, t } = recordOf(action.data);
  const heard = action.tooltip === undefined ? [] : [textOf(action.tooltip)];
  return known ? { looks: "button", texts: [textOf(action.title), String(a), String(t), ...heard] } : strange(action);
}

/** Every text of a card knows these macros, and shows a day in their place. */
const macro = /\{\{(?:DATE|TIME)\(/;

function textOf(text: unknown): string {
  if (typeof text !== "string" || macro.test(text)) return `[strange ${JSON.stringify(text)}]`;
  return seenText(text);
}

function withoutRepeated(lines: readonly TeamsLine[], before: readonly TeamsLine[]): readonly TeamsLine[] {
  const last = (looks: TeamsLine["looks"]) => before.findLast((line) => line.looks === looks)?.texts.join();
  const [first, second] = lines;
  if (first?.looks !== "title" || first.texts.join() !== last("title")) return lines;
  return lines.slice(second?.looks === "columns" && second.texts.join() === last("columns") ? 2 : 1);
}

function strange(value: unknown): TeamsLine {
  return { looks: "strange", texts: [JSON.stringify(value)] };
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function recordOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
