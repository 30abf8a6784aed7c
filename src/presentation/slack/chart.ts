/** A chart of a card -> Slack's native chart, where its points fit; the figures themselves stand beside it as text. */
import type { CardSection, ChartSeries } from "../card.ts";
import type { ChartBlock } from "./block.ts";
import { validateBlock } from "./validate.ts";

type Chart = Extract<CardSection, { readonly kind: "chart" }>;

const types: Readonly<Record<Chart["form"], ChartBlock["chart"]["type"]>> = {
  line: "line",
  bars: "bar",
  waterfall: "bar",
};

/** null when a point cannot be plotted or the chart breaks one of Slack's limits: the text then stands alone. */
export function chartBlock({ title, form, series }: Chart): ChartBlock | null {
  const drawn = form === "waterfall" ? series.map(partsOf) : series;
  const plottedSeries = drawn.map(plottedData);
  const data = plottedSeries.filter((one) => one !== null);
  if (data.length !== plottedSeries.length) return null;
  const categories = drawn[0]?.points.map(({ label }) => label) ?? [];
  const block: ChartBlock = {
    type: "data_visualization",
    title,
    chart: { type: types[form], series: data, axis_config: { categories } },
  };
  return validateBlock(block, "chart").length === 0 ? block : null;
}

/** Slack has no floating bar: beside a level every part would be a sliver, so the parts stand alone, each from zero. */
function partsOf({ name, points }: ChartSeries): ChartSeries {
  return { name, points: points.filter(({ part }) => part) };
}

function plottedData({ name, points }: ChartSeries): ChartBlock["chart"]["series"][number] | null {
  const data = points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  return data.length === points.length ? { name, data } : null;
}
