/** Values and labels of a chart -> where they stand in its frame. */

/** In units of the drawing, which is scaled to the width of the card. */
export const frame = { width: 520, height: 200, left: 44, right: 12, top: 12, bottom: 28 } as const;

/** As many as can be read side by side. */
const mostLabels = 5;
const mostTicks = 4;
const niceSteps = [1, 2, 2.5, 5, 10];

/** Round values from zero to just above the largest; no value is below zero, for Teams draws none. */
export function ticksFor(values: readonly number[]): readonly number[] {
  const largest = Math.max(0, ...values);
  if (largest < Number.EPSILON) return [0];
  const rough = largest / mostTicks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (niceSteps.find((nice) => nice * power >= rough) ?? 10);
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step);
}

export function heightOf(value: number, ticks: readonly number[]): number {
  const span = frame.height - frame.top - frame.bottom;
  const highest = ticks.at(-1) ?? 0;
  return highest === 0 ? 0 : (value / highest) * span;
}

/** The middle of the place of the `index`th of `count` values. */
export function placeOf(index: number, count: number): number {
  return frame.left + placeWidth(count) * (index + 0.5);
}

export function placeWidth(count: number): number {
  return (frame.width - frame.left - frame.right) / Math.max(1, count);
}

/** Whether the `index`th of `count` labels is written: evenly spread, the last one always. */
export function isLabelled(index: number, count: number): boolean {
  const every = Math.ceil(count / mostLabels);
  return (count - 1 - index) % every === 0;
}
