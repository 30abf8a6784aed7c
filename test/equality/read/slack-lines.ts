/** What is said -> the lines Slack has for it, to be compared with the lines that were read. */
import { drawnNumber } from "./drawn-number.ts";
import { heardWith, uncut } from "./heard.ts";
import { drawnTitles, unlikeLines } from "./lines.ts";
import type { Said, SaidSection, SaidSeries } from "./said.ts";
import type { SlackLine } from "./slack.ts";

export function slackDifferences(said: Said, seen: readonly SlackLine[]): readonly string[] {
  const upTo = seen.findLastIndex(({ looks }) => looks !== "button") + 1;
  const inFull = seen.map((line) => (line.looks === "button" ? { ...line, texts: uncut(line.texts, said) } : line));
  const read = [...inFull.slice(0, upTo), ...inFull.slice(upTo).sort(byText)];
  return unlikeLines(slackLines(said, drawnTitles(read)), read);
}

/** `drawn` holds the titles of the charts that were drawn; the others stand there as text alone. */
function slackLines(
  { answerId, headline, sections, remarks, buttons }: Said,
  drawn: ReadonlySet<string>,
): readonly SlackLine[] {
  return [
    ...headline.map((text) => line("plain", text)),
    ...sections.flatMap((section) => [line("title", section.title), ...sectionLines(answerId, section, drawn)]),
    ...remarks.map((text) => line("small", text)),
    ...buttons.map(({ label, id }) => line("button", label, answerId, id)).sort(byText),
  ];
}

/** No two buttons of a row may do the same kind of thing: which row each stands in says nothing. */
function byText(one: SlackLine, other: SlackLine): number {
  return one.texts.join().localeCompare(other.texts.join());
}

function sectionLines(answerId: string, section: SaidSection, drawn: ReadonlySet<string>): readonly SlackLine[] {
  switch (section.kind) {
    case "facts":
      return section.facts.map(([label, figure]) => line("field", label, figure));
    case "table":
      if (section.rows.some(({ buttons }) => buttons.length > 0)) return actedLines(answerId, section);
      return [line("plain", section.columns.join(" · ")), ...tableLines(section)];
    case "chart":
      return drawn.has(section.title) ? drawnChart(section) : section.series.map((one) => line("plain", written(one)));
    case "text":
      return section.lines.map((text) => line("text", text));
  }
}

function tableLines({ rows }: SaidSection): readonly SlackLine[] {
  return rows.flatMap(({ cells: [label = "", ...cells], below }) => [
    line("row", label, cells.join(" · ")),
    ...(below === null ? [] : [line("below", below)]),
  ]);
}

/** Rows with buttons stand by themselves, each cell behind its own title. */
function actedLines(answerId: string, { columns, rows }: SaidSection): readonly SlackLine[] {
  return rows.flatMap(({ cells, below, buttons }) => [
    line("title", cells[0] ?? ""),
    ...(cells.length > 1 ? [line("plain", behindTitles(columns, cells))] : []),
    ...(below === null ? [] : [line("plain", below)]),
    ...buttons.map((button) => line("button", button.label, answerId, button.id, heardWith(button, cells[0] ?? ""))),
  ]);
}

/** All of a row's cells but its label. */
export function behindTitles([, ...titles]: readonly string[], [, ...cells]: readonly string[]): string {
  return cells.map((cell, place) => (titles[place] ? `${titles[place]}: ${cell}` : cell)).join(" · ");
}

/** Slack draws the parts of a waterfall alone, each from zero; its figures stand below it in full. */
function drawnChart({ form, series }: SaidSection): readonly SlackLine[] {
  const numbers = series.map(({ name, points }) => {
    const shown = form === "waterfall" ? points.filter(({ part }) => part) : points;
    return line("drawn", name, ...shown.flatMap(({ label, display }) => [label, drawnNumber(display)]));
  });
  return [...numbers, ...series.map((one) => line("small", written(one)))];
}

export function written({ name, points }: SaidSeries): string {
  return `${name}: ${points.map(({ label, display }) => `${display} (${label})`).join(", ")}`;
}

function line(looks: SlackLine["looks"], ...texts: readonly string[]): SlackLine {
  return { looks, texts };
}
