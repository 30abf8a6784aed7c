/** What is said and what was read in a terminal -> in what they differ. */
import { drawnWrongly } from "./drawing.ts";
import type { Said, SaidRow, SaidSection } from "./said.ts";
import { seenText } from "./seen-text.ts";
import { written } from "./slack-lines.ts";
import { drawingIn, type SeenInTerminal, type TerminalSection } from "./terminal.ts";

export function terminalDifferences(said: Said, seen: SeenInTerminal): readonly string[] {
  return [
    ...unlike("headline", said.headline.join(" "), seen.headline),
    ...unlike("sections", String(said.sections.length), String(seen.sections.length)),
    ...said.sections.flatMap((section, place) => sectionDifferences(section, seen.sections[place])),
    ...unlike("remarks", said.remarks.join(" "), seen.remarks),
    ...unlike("buttons", said.buttons.map(({ id, label }) => `[${id}] ${label}`).join(" "), seen.buttons),
  ];
}

/** Wide tables are read by their columns, those that are stacked for want of room are read across. */
function sectionDifferences(said: SaidSection, seen: TerminalSection | undefined): readonly string[] {
  if (seen === undefined) return [`section ${said.title} is missing`];
  const title = unlike("title", said.title, seen.title);
  const isGrid = said.kind === "facts" || said.kind === "table";
  if (isGrid && JSON.stringify(seen.rows) === JSON.stringify(gridOf(said))) return title;
  if (said.kind === "table") return [...title, ...unlike("table", stackedTable(said), seen.across)];
  if (said.kind === "chart") return [...title, ...chartDifferences(said, seen)];
  return [...title, ...unlike("section", acrossOf(said), seen.across)];
}

/** Bars and courses are drawn beside the figures they are drawn from. */
function chartDifferences(said: SaidSection, seen: TerminalSection): readonly string[] {
  const words = (text: string) => seenText(text.replaceAll(/[▁▂▃▄▅▆▇█│]/gu, ""));
  return [
    ...unlike("chart", words(acrossOf(said)), words(seen.across)),
    ...drawnWrongly(said, drawingIn(seen, said.series[0]?.points.length ?? 0)),
  ];
}

function gridOf({ kind, facts, columns, rows }: SaidSection): TerminalSection["rows"] {
  if (kind === "facts") return facts.map((cells) => ({ cells, below: null }));
  return kind === "table"
    ? [{ cells: columns, below: null }, ...rows.map((row) => ({ cells: row.cells, below: under(row) }))]
    : [];
}

function acrossOf({ kind, form, facts, series, lines }: SaidSection): string {
  if (kind === "facts") return facts.flat().join(" ");
  if (kind === "text") return lines.map((line) => `- ${line}`).join(" ");
  return series.map((one) => drawnSeries(form, one)).join(" ");
}

/** The levels of a waterfall and its parts go without the name of their series: the title has it. */
function drawnSeries(form: SaidSection["form"], { name, points }: SaidSection["series"][number]): string {
  if (form === "line") return written({ name, points }).replace(`${name}: `, `${name} `);
  const bars = points.map(({ label, display }) => `${label} ${display}`);
  return (form === "bars" ? [name, ...bars] : bars).join(" ");
}

function stackedTable({ columns: [, ...titles], rows }: SaidSection): string {
  return rows
    .flatMap((row) => {
      const [label = "", ...cells] = row.cells;
      return [label, ...cells.map((cell, place) => `${titles[place] ?? ""}: ${cell}`), under(row) ?? []].flat();
    })
    .join(" ");
}

/** A row's words, then its buttons in one line. */
function under({ below, buttons }: SaidRow): string | null {
  const pressed = buttons.map(({ id, label }) => `[${id}] ${label}`).join(" · ");
  return [below ?? "", pressed].filter((line) => line !== "").join(" ") || null;
}

function unlike(where: string, said: string, seen: string): readonly string[] {
  return said === seen ? [] : [`${where} said: ${said}`, `${where} seen: ${seen}`];
}
