/** A chart of a card -> Slack's native chart, where its points fit; the figures themselves stand beside it as text. */
import type { CardSection, ChartSeries } from "../card.ts";
import type { ChartBlock } from "./block.ts";
import { validateBlock } from "./validate.ts";

type Chart = Extract<CardSection, { readonly kind: "chart" }>;

/** null when a point cannot be plotted or the chart breaks one of Slack's limits: the text then stands alone. */
export function chartBlock({ title, series }: Chart): ChartBlock | null {
  const plottedSeries = series.map(plottedData);
  const data = plottedSeries.filter((one) => one !== null);
  if (data.length !== plottedSeries.length) return null;
  const categories = series[0]?.points.map(({ label }) => label) ?? [];
  const block: ChartBlock = {
    type: "data_visualization",
    title,
    chart: { type: "line", series: data, axis_config: { categories } },
  };
  return validateBlock(block, "chart").length === 0 ? block : null;
}

function plottedData({ name, points }: ChartSeries): ChartBlock["chart"]["series"][number] | null {
  const data = points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  return data.length === points.length ? { name, data } : null;
}
