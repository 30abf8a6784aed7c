import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannKendall } from "../../../src/core/statistics/mann-kendall.ts";
import { normalTwoSided } from "../../../src/core/statistics/normal-tail.ts";
import { theilSen } from "../../../src/core/statistics/theil-sen.ts";

const runs = { seed: 1, numRuns: 200 };
const series = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 13 });

describe("Theil-Sen", () => {
  it("takes the median of all pair slopes: 1, 2, 4, 4 has 1, 2, 0, 3/2, 1, 1 and so 1", () => {
    // median(y) = 3, median(x) = 1.5
    expect(theilSen([1, 2, 4, 4])).toEqual({ slope: 1, intercept: 1.5 });
  });

  it("is not tilted by one odd week", () => {
    expect(theilSen([10, 12, 14, 900, 18, 20, 22])).toEqual({ slope: 2, intercept: 12 });
  });

  it("has no slope for a single value", () => {
    expect(theilSen([7])).toBeUndefined();
  });
});

describe("Mann-Kendall", () => {
  it("agrees with the worked example with ties of EPA QA/G-9S, page 109: S 22, variance 155.33, z 1.685", () => {
    const result = mannKendall([10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15]);
    expect(result.s).toBe(22);
    expect(result.variance).toBeCloseTo(155.33, 2);
    expect(result.z).toBeCloseTo(1.685, 3);
  });

  it("counts rises minus falls without ties: 5, 6, 11, 8, 10 has 8 rises and 2 falls", () => {
    // variance = 5 x 4 x 15 / 18; z = (6 - 1) / sqrt(16.667)
    const result = mannKendall([5, 6, 11, 8, 10]);
    expect(result.s).toBe(6);
    expect(result.variance).toBeCloseTo(16.6667, 4);
    expect(result.z).toBeCloseTo(1.2247, 4);
  });

  it("calls a constant series no trend at all", () => {
    expect(mannKendall([4, 4, 4, 4])).toEqual({ s: 0, variance: 0, z: 0, p: 1 });
  });

  it("turns its sign and keeps its p when time runs backwards", () => {
    fc.assert(
      fc.property(series, (values) => {
        const forward = mannKendall(values);
        const backward = mannKendall([...values].reverse());
        expect(backward.s + forward.s).toBe(0);
        expect(backward.p).toBe(forward.p);
      }),
      runs,
    );
  });
});

describe("the normal tail", () => {
  // Published: P(|Z| > 1.96) = 0.0499958, > 1.644854 = 0.10, > 3 = 0.0026998, > 6 = 1.9731753e-9.
  it.each([
    [0, 1],
    [1.644853626951, 0.1],
    [1.959963984540054, 0.05],
    [-3, 0.00269979606326],
  ])("beyond %d lies %d", (z, share) => {
    expect(normalTwoSided(z)).toBeCloseTo(share, 12);
  });

  it("stays accurate far out, where 1 - erf would have no digits left", () => {
    expect(normalTwoSided(6) / 1.973175290075e-9).toBeCloseTo(1, 9);
  });
});
