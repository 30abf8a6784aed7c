/** Values of an axis -> one line of bars; a gap where there is no value. */

const bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const gap = " ";

/** From the lowest bar to the highest over the values' own range; all in the middle when they are the same. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  return values.map((value) => (value === null ? gap : bar(range === 0 ? 0.5 : (value - low) / range))).join("");
}

function bar(share: number): string {
  return bars[Math.min(bars.length - 1, Math.floor(share * bars.length))] ?? gap;
}
