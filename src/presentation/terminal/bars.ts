/** Points of a chart -> one aligned line each: its label, its figure, and a bar on its side of one common zero. */
import { type BarScale, barCells, barScale } from "../bar-scale.ts";
import type { ChartPoint } from "../card.ts";
import { padEnd, padStart, textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const indent = "  ";
const block = "█";
const axis = "│";
/** Cells for the longest bars: fewer say nothing, more only cost the eye a longer way. */
const cells = { fewest: 8, most: 32 };

/** `barred` says which points have a bar; the others are told by their figures alone. Without room no point has one. */
export function barLines(
  points: readonly ChartPoint[],
  width: number,
  barred: (point: ChartPoint) => boolean = () => true,
): readonly string[] {
  const labels = widest(points.map(({ label }) => label));
  const displays = widest(points.map(({ display }) => display));
  const room = Math.min(cells.most, width - labels - displays - 3 * indent.length - axis.length);
  const values = points.flatMap((point) => (barred(point) && point.value !== null ? [point.value] : []));
  if (room < cells.fewest || values.length === 0) return points.flatMap((point) => told(point, width));
  const scale = barScale(values, room);
  return points.map((point) => {
    const beside = barred(point) && point.value !== null ? `${indent}${bar(point.value, scale)}` : "";
    return `${indent}${padEnd(point.label, labels)}${indent}${padStart(point.display, displays)}${beside}`.trimEnd();
  });
}

function bar(value: number, scale: BarScale): string {
  const drawn = block.repeat(barCells(value, scale));
  return value < 0 ? `${padStart(drawn, scale.left)}${axis}` : `${" ".repeat(scale.left)}${axis}${drawn}`;
}

function told({ label, display }: ChartPoint, width: number): readonly string[] {
  return wrap(`${indent}${label}  ${display}`, width, indent + indent);
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(textWidth));
}
