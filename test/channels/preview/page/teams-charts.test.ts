import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seriesOf, valuesOf } from "../../../../src/channels/preview/page/teams/chart-data.ts";
import {
  frame,
  heightOf,
  isLabelled,
  placeOf,
  ticksFor,
} from "../../../../src/channels/preview/page/teams/chart-scale.ts";

describe("the data of a Teams chart", () => {
  it("is read as the card says it, and what is malformed is left out", () => {
    const values = [{ x: "Q1", y: 2 }, { x: "Q2" }, null, { x: 3, y: 4 }, { x: "Q4", y: "5" }];
    expect(valuesOf(values)).toEqual([
      { x: "Q1", y: 2 },
      { x: "3", y: 4 },
    ]);
    expect(seriesOf([{ legend: "NRR", values }, { legend: "none" }, 7])).toEqual([
      {
        legend: "NRR",
        values: [
          { x: "Q1", y: 2 },
          { x: "3", y: 4 },
        ],
      },
    ]);
    expect([valuesOf(undefined), seriesOf("x")]).toEqual([[], []]);
  });
});

describe("the scale", () => {
  it.each([
    [[0], [0]],
    [[], [0]],
    [
      [90, 45],
      [0, 25, 50, 75, 100],
    ],
    [[1.2], [0, 0.5, 1, 1.5]],
    [[40_000], [0, 10_000, 20_000, 30_000, 40_000]],
  ])("of %j has ticks at %j", (values, ticks) => {
    expect(ticksFor(values)).toEqual(ticks);
  });

  it("holds every value inside the frame, the largest no lower than half of it", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 20 });
    const span = frame.height - frame.top - frame.bottom;
    fc.assert(
      fc.property(values, (some) => {
        const ticks = ticksFor(some);
        const heights = some.map((value) => heightOf(value, ticks));
        expect(Math.max(...heights)).toBeLessThanOrEqual(span + 1e-6);
        if (Math.max(...some) >= Number.EPSILON) expect(Math.max(...heights)).toBeGreaterThan(span / 2);
        expect(ticks.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("spreads its places over the width and labels at most five, the last one always", () => {
    for (const count of [1, 5, 6, 13, 20]) {
      const labelled = Array.from({ length: count }, (_, index) => isLabelled(index, count));
      expect(labelled.filter(Boolean).length).toBeLessThanOrEqual(5);
      expect(labelled.at(-1)).toBe(true);
    }
    expect([placeOf(0, 1), placeOf(1, 2) - placeOf(0, 2)]).toEqual([276, 232]);
  });
});
