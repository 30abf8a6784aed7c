/** Labels, ticks and marks -> the drawing of a chart, with words for those who do not see it. */
import { frame, heightOf, isLabelled, placeOf } from "./chart-scale.ts";
import { svg } from "./svg.ts";

interface Framed {
  /** What the chart shows: the figures themselves stand beside it as text. */
  readonly name: string;
  readonly labels: readonly string[];
  readonly ticks: readonly number[];
  readonly marks: readonly SVGElement[];
}

export const ground = frame.height - frame.bottom;

export function chartFrame({ name, labels, ticks, marks }: Framed): HTMLElement {
  const place = document.createElement("div");
  place.className = "teams-chart";
  const drawing = svg(
    "svg",
    { viewBox: `0 0 ${frame.width} ${frame.height}`, role: "img", "aria-label": name },
    ...ticks.flatMap((tick) => tickMarks(tick, ticks)),
    ...marks,
    ...labels.flatMap((label, index) =>
      isLabelled(index, labels.length) ? [labelAt(label, index, labels.length)] : [],
    ),
  );
  place.append(drawing);
  return place;
}

function tickMarks(tick: number, ticks: readonly number[]): readonly SVGElement[] {
  const y = ground - heightOf(tick, ticks);
  return [
    svg("line", { class: "grid", x1: frame.left, x2: frame.width - frame.right, y1: y, y2: y }),
    svg("text", { x: frame.left - 6, y: y + 4, "text-anchor": "end" }, tickText.format(tick)),
  ];
}

const tickText = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });

/** The last one ends with the frame, so that nothing of it is cut off. */
function labelAt(label: string, index: number, count: number): SVGElement {
  const last = index === count - 1 && count > 1;
  const x = last ? frame.width : placeOf(index, count);
  return svg("text", { x, y: frame.height - 8, "text-anchor": last ? "end" : "middle" }, label);
}
