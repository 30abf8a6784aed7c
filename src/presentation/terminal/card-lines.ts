/** A card -> lines of text: headline, sections, remarks, what can be done next. */

import type { ChartForm } from "../../answers/answer.ts";
import type { Card, CardSection, ChartSeries, LabelledValue } from "../card.ts";
import { barLines } from "./bars.ts";
import { sparkline } from "./sparkline.ts";
import type { Style } from "./style.ts";
import { tableLines } from "./table.ts";
import { padEnd, textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const indent = "  ";
/** Columns left for the values beside their labels; with fewer they run on under the label. */
const narrowestValue = 16;

export function cardLines(card: Card, width: number, style: Style): readonly string[] {
  return [
    ...card.headline.flatMap((line) => wrap(line, width).map(style.strong)),
    ...card.sections.flatMap((section) => [
      "",
      ...wrap(section.title, width).map(style.strong),
      ...sectionLines(section, width),
    ]),
    "",
    ...[...card.notes, card.readAs].filter((line) => line !== "").flatMap((line) => wrap(line, width).map(style.quiet)),
    ...card.actions.flatMap(({ id, label }) => wrap(`${indent}[${id}] ${label}`, width, indent)),
  ];
}

function sectionLines(section: CardSection, width: number): readonly string[] {
  switch (section.kind) {
    case "facts":
      return factLines(section.items, width);
    case "table":
      return tableLines(section.columns, section.rows, width);
    case "chart":
      return section.series.flatMap((series) => chartLines(section.form, series, width));
    case "text":
      return section.lines.flatMap((line) => wrap(`${indent}- ${line}`, width, indent + indent));
  }
}

function chartLines(form: ChartForm, { name, points }: ChartSeries, width: number): readonly string[] {
  switch (form) {
    case "line":
      return [
        `${indent}${sparkline(points.map(({ value }) => value))}  ${name}`,
        ...wrap(`${indent}${points.map(({ label, display }) => `${display} (${label})`).join(", ")}`, width, indent),
      ];
    case "bars":
      return [...wrap(`${indent}${name}`, width, indent), ...barLines(points, width)];
    case "waterfall":
      return barLines(points, width, ({ part }) => part);
  }
}

function factLines(items: readonly LabelledValue[], width: number): readonly string[] {
  const labels = Math.max(0, ...items.map(({ label }) => textWidth(label)));
  const beside = indent.length + labels + indent.length;
  const values = Math.max(0, ...items.map(({ value }) => textWidth(value)));
  const words = Math.max(0, ...items.flatMap(({ value }) => value.split(" ")).map(textWidth));
  if (width - beside < Math.min(values, Math.max(narrowestValue, words))) {
    return items.flatMap(({ label, value }) => wrap(`${indent}${label}  ${value}`, width, indent + indent));
  }
  return items.flatMap(({ label, value }) =>
    wrap(value, width - beside).map((line, at) => `${indent}${padEnd(at === 0 ? label : "", labels)}${indent}${line}`),
  );
}
