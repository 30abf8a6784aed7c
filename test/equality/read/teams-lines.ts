/** What is said -> the lines Teams has for it, to be compared with the lines that were read. */
import { drawnNumber } from "./drawn-number.ts";
import type { Said, SaidSection, SaidSeries } from "./said.ts";
import { written } from "./slack-lines.ts";
import type { TeamsLine } from "./teams.ts";

/** `drawn` holds the titles of the sections with a native chart. */
export function teamsLines(
  { answerId, headline, sections, remarks, buttons }: Said,
  drawn: ReadonlySet<string>,
): readonly TeamsLine[] {
  return [
    ...headline.map((text, place) => line(place === 0 ? "large" : "plain", text)),
    ...sections.flatMap((section) => [
      line("title", section.title),
      ...sectionLines(section, drawn.has(section.title)),
    ]),
    ...remarks.map((text) => line("small", text)),
    ...buttons.map(({ label, id }) => line("button", label, answerId, id)),
  ];
}

function sectionLines(section: SaidSection, drawn: boolean): readonly TeamsLine[] {
  switch (section.kind) {
    case "facts":
      return section.facts.map(([label, figure]) => line("row", label, figure));
    case "table":
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
