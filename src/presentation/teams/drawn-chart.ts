/** A chart of a card -> a table that draws it with characters, for where there is no native chart. */
import { type BarScale, barCells, barScale } from "../bar-scale.ts";
import type { CardSection, ChartPoint } from "../card.ts";
import { sparkline } from "../terminal/sparkline.ts";
import type { Column, Grid } from "./table.ts";

export type Chart = Extract<CardSection, { readonly kind: "chart" }>;

const block = "█";
/** Cells for the longest bars: a phone shows as many beside a label and a figure. */
const room = 10;
const words: Column = { title: null, style: {}, right: false };
const figure: Column = { title: null, style: { weight: "Bolder" }, right: true };
const rising: Column = { title: null, style: { color: "Accent" }, right: false, drawn: true };
/** Ends where the other begins: their common zero. */
const falling: Column = { ...rising, right: true };

/** One line of bars for each series, its name behind it. */
export function drawnLines(series: Chart["series"]): Grid {
  const rows = series.map(({ name, points }) => ({
    cells: [sparkline(points.map(({ value }) => value)), name],
    below: null,
  }));
  return { columns: [rising, words], rows };
}

/** `figures`: whether each bar's figure stands beside it. A level beside parts has a figure alone. */
export function drawnBars(points: readonly ChartPoint[], { figures }: { readonly figures: boolean }): Grid {
  const barred = points.some(({ part }) => part) ? ({ part }: ChartPoint) => part : () => true;
  const values = points.map((point) => (barred(point) ? (point.value ?? 0) : 0));
  const scale = barScale(values, room);
  const below = values.some((value) => value < 0);
  const rows = points.map(({ label, display }, index) => ({
    cells: [label, ...(figures ? [display] : []), ...bars(values[index] ?? 0, scale, below)],
    below: null,
  }));
  const columns = [words, ...(figures ? [figure] : []), ...(below ? [falling] : []), rising];
  return { columns, rows };
}

function bars(value: number, scale: BarScale, below: boolean): readonly string[] {
  const drawn = block.repeat(barCells(value, scale));
  if (!below) return [drawn];
  return value < 0 ? [drawn, ""] : ["", drawn];
}
