import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresIn } from "../../src/answers/figures/figures.ts";
import { scoreDecimals } from "../../src/answers/figures/score-decimals.ts";
import { rawBand } from "../../src/core/health/bands.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";

const show = figuresIn({ locale: "en-US", currency: "USD" });
const shown = (bp: number) => show.score(bp, scoreDecimals(bp, defaultHealthConfig)).display;

// Red under 40, green from 70 on (definitions.md §5).
test.each([
  [3949, "39"],
  [3950, "39.5"],
  [3994, "39.9"],
  [3995, "39.95"],
  [3999, "39.99"],
  [4000, "40"],
  [4049, "40"],
  [6950, "69.5"],
  [6999, "69.99"],
  [7000, "70"],
  [9999, "100"],
])("%i basis points read %s", (bp, text) => expect(shown(bp)).toBe(text));

test("whatever the score, the band of what is shown is the band of what is meant", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (bp) => {
      const read = Math.round(Number(shown(bp)) * 100);
      expect(rawBand(read, defaultHealthConfig)).toBe(rawBand(bp, defaultHealthConfig));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("more digits can be asked for, never fewer than the border needs", () => {
  expect(scoreDecimals(3420, defaultHealthConfig, 1)).toBe(1);
  expect(scoreDecimals(3996, defaultHealthConfig, 1)).toBe(2);
});
