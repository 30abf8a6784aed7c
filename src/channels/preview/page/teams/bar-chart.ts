/** Chart.VerticalBar, which the vendor's web renderer does not know -> bars, as Teams draws them. */
import { CardElement, type SerializationContext } from "adaptivecards";
import { type Value, valuesOf } from "./chart-data.ts";
import { chartFrame, ground } from "./chart-frame.ts";
import { heightOf, placeOf, placeWidth, ticksFor } from "./chart-scale.ts";
import { svg } from "./svg.ts";

/** Of the place a bar has. */
const barShare = 0.6;

export class BarChartElement extends CardElement {
  static readonly typeName = "Chart.VerticalBar";
  #values: readonly Value[] = [];

  override getJsonTypeName(): string {
    return BarChartElement.typeName;
  }

  protected override internalParse(source: Record<string, unknown>, context: SerializationContext): void {
    super.internalParse(source, context);
    this.#values = valuesOf(source.data);
  }

  protected override internalRender(): HTMLElement {
    const ticks = ticksFor(this.#values.map(({ y }) => y));
    return chartFrame({
      name: `Bar chart: ${this.#values.map(({ x }) => x).join(", ")}`,
      labels: this.#values.map(({ x }) => x),
      ticks,
      marks: this.#values.map((value, index) => barOf(value, ticks, { index, count: this.#values.length })),
    });
  }
}

function barOf(
  { y }: Value,
  ticks: readonly number[],
  { index, count }: { readonly index: number; readonly count: number },
) {
  const width = placeWidth(count) * barShare;
  const height = heightOf(y, ticks);
  return svg("rect", { class: "bar", x: placeOf(index, count) - width / 2, y: ground - height, width, height });
}
