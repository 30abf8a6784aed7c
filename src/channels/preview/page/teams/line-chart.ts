/** Chart.Line, which the vendor's web renderer does not know -> lines, as Teams draws them. */
import { CardElement, type SerializationContext } from "adaptivecards";
import { type Series, seriesOf } from "./chart-data.ts";
import { chartFrame, ground } from "./chart-frame.ts";
import { heightOf, placeOf, ticksFor } from "./chart-scale.ts";
import { svg } from "./svg.ts";

export class LineChartElement extends CardElement {
  static readonly typeName = "Chart.Line";
  #series: readonly Series[] = [];

  override getJsonTypeName(): string {
    return LineChartElement.typeName;
  }

  protected override internalParse(source: Record<string, unknown>, context: SerializationContext): void {
    super.internalParse(source, context);
    this.#series = seriesOf(source.data);
  }

  protected override internalRender(): HTMLElement {
    const ticks = ticksFor(this.#series.flatMap(({ values }) => values.map(({ y }) => y)));
    return chartFrame({
      name: `Line chart: ${this.#series.map(({ legend }) => legend).join(", ")}`,
      labels: this.#series[0]?.values.map(({ x }) => x) ?? [],
      ticks,
      marks: this.#series.map(({ values }, index) => lineOf(values, ticks, index)),
    });
  }
}

function lineOf(values: Series["values"], ticks: readonly number[], index: number): SVGElement {
  const points = values.map(({ y }, at) => `${placeOf(at, values.length)},${ground - heightOf(y, ticks)}`);
  return svg("polyline", { class: `line series-${index}`, points: points.join(" ") });
}
