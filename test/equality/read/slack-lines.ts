/** What is said -> the lines Slack has for it, to be compared with the lines that were read. */
import { drawnNumber } from "./drawn-number.ts";
import { drawnTitles, unlikeLines } from "./lines.ts";
import type { Said, SaidSection, SaidSeries } from "./said.ts";
import type { SlackLine } from "./slack.ts";

export function slackDifferences(said: Said, seen: readonly SlackLine[]): readonly string[] {
  const isButton = ({ looks }: SlackLine) => looks === "button";
  const buttons = seen.filter(isButton).map((button) => inFull(button, said));
  const read = [...seen.filter((one) => !isButton(one)), ...buttons.sort(byText)];
  return unlikeLines(slackLines(said, drawnTitles(read)), read);
}

/** Slack's 75 characters, less an ellipsis, two marks of direction, and one character that is made of many. */
const shortestCut = 60;

/** A label too long for a button ends in an ellipsis: what stands before it must be how the whole begins. */
function inFull(button: SlackLine, { buttons }: Said): SlackLine {
  const [label = "", answerId = "", id = ""] = button.texts;
  const whole = buttons.find((one) => one.id === id)?.label ?? "";
  const stem = label.replace(/ ?…$/u, "");
  const cut = stem !== label && stem.length >= shortestCut && whole.startsWith(stem);
  return cut ? { ...button, texts: [whole, answerId, id] } : button;
}

/** `drawn` holds the titles of the charts that were drawn; the others stand there as text alone. */
function slackLines(
  { answerId, headline, sections, remarks, buttons }: Said,
  drawn: ReadonlySet<string>,
): readonly SlackLine[] {
  return [
    ...headline.map((text) => line("plain", text)),
    ...sections.flatMap((section) => [line("title", section.title), ...sectionLines(section, drawn)]),
    ...remarks.map((text) => line("small", text)),
    ...buttons.map(({ label, id }) => line("button", label, answerId, id)).sort(byText),
  ];
}

/** No two buttons of a row may do the same kind of thing: which row each stands in says nothing. */
function byText(one: SlackLine, other: SlackLine): number {
  return one.texts.join().localeCompare(other.texts.join());
}

function sectionLines(section: SaidSection, drawn: ReadonlySet<string>): readonly SlackLine[] {
  switch (section.kind) {
    case "facts":
      return section.facts.map(([label, figure]) => line("field", label, figure));
    case "table":
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
