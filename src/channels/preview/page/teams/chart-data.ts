/** The JSON of a Teams chart -> its series of labelled values; what is malformed is left out. */

export interface Value {
  readonly x: string;
  readonly y: number;
}

export interface Series {
  readonly legend: string;
  readonly values: readonly Value[];
}

/** Chart.Line: `data: [{legend, values: [{x, y}]}]`. */
export function seriesOf(data: unknown): readonly Series[] {
  return listOf(data).flatMap((one) =>
    typeof one === "object" && one !== null && "values" in one
      ? [{ legend: "legend" in one ? String(one.legend) : "", values: valuesOf(one.values) }]
      : [],
  );
}

/** Chart.VerticalBar: `data: [{x, y}]`. */
export function valuesOf(data: unknown): readonly Value[] {
  return listOf(data).flatMap((one) =>
    typeof one === "object" && one !== null && "x" in one && "y" in one && typeof one.y === "number"
      ? [{ x: String(one.x), y: one.y }]
      : [],
  );
}

function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}
