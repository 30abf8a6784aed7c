/** The values of a chart -> how many cells long each one's bar is, from one common zero. */

export interface BarScale {
  /** Cells left of zero. */
  readonly left: number;
  readonly perCell: number;
}

/** `room`: cells for the longest bar to the left and the longest to the right together. */
export function barScale(values: readonly number[], room: number): BarScale {
  const low = Math.min(0, ...values);
  const range = Math.max(0, ...values) - low;
  const perCell = range === 0 ? 1 : range / (room - 1);
  return { left: barCells(low, { perCell }), perCell };
}

/** Whatever is not nothing is seen. */
export function barCells(value: number, { perCell }: Pick<BarScale, "perCell">): number {
  return value === 0 ? 0 : Math.max(1, Math.round(Math.abs(value) / perCell));
}
