/** What is said -> the lines Teams has for it, to be compared with the lines that were read. */
import { drawnNumber } from "./drawn-number.ts";
import { heardWith } from "./heard.ts";
import type { Said, SaidButton, SaidSection, SaidSeries } from "./said.ts";
import { behindTitles, written } from "./slack-lines.ts";
import type { TeamsLine } from "./teams.ts";

/** `drawn` holds the titles of the sections with a native chart; an old client has nothing to be `heard` beside a button. */
export function teamsLines(
  { answerId, headline, sections, remarks, buttons }: Said,
  drawn: ReadonlySet<string>,
  heard = true,
): readonly TeamsLine[] {
  const ofRow = (button: SaidButton, about: string) =>
    line("button", button.label, answerId, button.id, ...(heard ? [heardWith(button, about)] : []));
  return [
    ...headline.map((text, place) => line(place === 0 ? "large" : "plain", text)),
    ...sections.flatMap((section) => [
      line("title", section.title),
      ...sectionLines(section, drawn.has(section.title), ofRow),
    ]),
    ...remarks.map((text) => line("small", text)),
    ...buttons.map(({ label, id }) => line("button", label, answerId, id)),
  ];
}

type OfRow = (button: SaidButton, about: string) => TeamsLine;

function sectionLines(section: SaidSection, drawn: boolean, ofRow: OfRow): readonly TeamsLine[] {
  switch (section.kind) {
    case "facts":
      return section.facts.map(([label, figure]) => line("row", label, figure));
    case "table":
      if (section.rows.some(({ buttons }) => buttons.length > 0)) return actedLines(section, ofRow);
      return [line("columns", ...section.columns), ...tableLines(section)];
    case "chart":
      return chartLines(section, drawn);
    case "text":
      return section.lines.map((text) => line("plain", `• ${text}`));
  }
}

function tableLines({ rows }: SaidSection): readonly TeamsLine[] {
  return rows.flatMap(({ cells, below }) => [line("row", ...cells), ...(below === null ? [] : [line("small", below)])]);
}

/** Rows with buttons stand one below the other, each cell behind its own title. */
function actedLines({ columns, rows }: SaidSection, ofRow: OfRow): readonly TeamsLine[] {
  return rows.flatMap(({ cells, below, buttons }) => [
    line("title", cells[0] ?? ""),
    ...(cells.length > 1 ? [line("plain", behindTitles(columns, cells))] : []),
    ...(below === null ? [] : [line("small", below)]),
    ...buttons.map((button) => ofRow(button, cells[0] ?? "")),
  ]);
}

/** Where no native chart stands, a course is a row of characters, and bars have their figures beside them. */
function chartLines({ form, series }: SaidSection, drawn: boolean): readonly TeamsLine[] {
  const figures = series.map((one) => line("subtle", written(one)));
  if (drawn)
    return [...series.map((one) => line("drawn", ...(form === "line" ? [one.name] : []), ...numbers(one))), ...figures];
  if (form === "line") return [...series.map(({ name }) => line("bars", name)), ...figures];
  return series.flatMap(({ name, points }) => [
    ...(series.length > 1 ? [line("subtle", name)] : []),
    ...points.map(({ label, display }) => line("bars", label, display)),
  ]);
}

function numbers({ points }: SaidSeries): readonly string[] {
  return points.flatMap(({ label, display }) => [label, drawnNumber(display)]);
}

function line(looks: TeamsLine["looks"], ...texts: readonly string[]): TeamsLine {
  return { looks, texts };
}
