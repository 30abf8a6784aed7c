/** A chart of a card -> Teams' native chart, where it can be drawn; the figures themselves stand beside it as text. */
import type { ChartPoint, ChartSeries } from "../card.ts";
import { teamsLimits } from "../limits.ts";
import type { ChartElement, ChartValue } from "./adaptive-card.ts";
import { type Chart, drawnBars, drawnLines } from "./drawn-chart.ts";
import { bytesOf } from "./size.ts";
import { wholeTable } from "./table.ts";
import { literal } from "./text.ts";

/** null when a point cannot be plotted or the chart would be unreadable. No native chart has floating bars for a waterfall. */
export function nativeChart({ form, series }: Chart): ChartElement | null {
  if (form === "waterfall") return null;
  const chart = form === "line" ? lineChart(series) : barChart(series);
  return chart !== null && bytesOf(chart) <= teamsLimits.pieceBytes.max ? chart : null;
}

function lineChart(series: readonly ChartSeries[]): ChartElement | null {
  const data = series.flatMap(({ name, points }) => {
    const values = valuesOf(points);
    const legend = literal(name);
    return values === null || tooLong(legend) ? [] : [{ legend, values }];
  });
  if (data.length !== series.length || data.length === 0 || data.length > teamsLimits.chartSeries.max) return null;
  return { type: "Chart.Line", data, fallback: wholeTable(drawnLines(series)) };
}

function barChart([only, ...more]: readonly ChartSeries[]): ChartElement | null {
  const data = only === undefined || more.length > 0 ? null : valuesOf(only.points);
  if (only === undefined || data === null) return null;
  return { type: "Chart.VerticalBar", data, fallback: wholeTable(drawnBars(only.points, { figures: false })) };
}

// The vendor's own chart library draws what is below zero wrongly unless told otherwise (microsoft/fluentui issue 28707),
// and nothing in a card can tell it.
function valuesOf(points: readonly ChartPoint[]): readonly ChartValue[] | null {
  const values = points.flatMap(({ label, value }) => {
    const x = literal(label);
    return value === null || value < 0 || tooLong(x) ? [] : [{ x, y: value }];
  });
  // Points of one name would be one point.
  const drawn = new Set(values.map(({ x }) => x)).size;
  return drawn === points.length && drawn > 0 && drawn <= teamsLimits.chartPoints.max ? values : null;
}

function tooLong(label: string): boolean {
  return label.length > teamsLimits.chartLabel.max;
}
