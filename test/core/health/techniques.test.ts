import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction } from "../../../src/core/fraction.ts";
import { defaultHealthConfig } from "../../../src/core/health/config.ts";
import type { WeeklySettings } from "../../../src/core/health/signals/signal.ts";
import { piecewise } from "../../../src/core/health/techniques/piecewise.ts";
import { trend } from "../../../src/core/health/techniques/trend.ts";

describe("level", () => {
  const silence = { bad: 90, ok: 45, good: 14 };

  it.each([
    [200n, 0n],
    [90n, 0n],
    [45n, 5_000n],
    [14n, 10_000n],
    [0n, 10_000n],
  ])("%i days of silence are worth %i", (days, subScore) => {
    expect(piecewise(fraction(days), silence)).toEqual(fraction(subScore));
  });

  it("stays exact between its points: 60 of 90..45 days is a third of 5,000 from bad", () => {
    expect(piecewise(fraction(60n), silence)).toEqual(fraction(10_000n, 3n));
  });

  it("never falls as a reading gets better, in either direction, and stays in 0..10,000", () => {
    const steps = fc.record({ toOk: fc.integer({ min: 1, max: 99 }), toGood: fc.integer({ min: 1, max: 99 }) });
    const values = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }));
    fc.assert(
      fc.property(steps, values, fc.constantFrom(1, -1), ({ toOk, toGood }, [a, b], sign) => {
        const thresholds = { bad: 0, ok: sign * toOk, good: sign * (toOk + toGood) };
        const [worse, better] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          piecewise(fraction(BigInt(sign * value)), thresholds),
        );
        if (worse === undefined || better === undefined) throw new Error("two values, two sub-scores");
        expect(compare(worse, better)).toBeLessThanOrEqual(0);
        expect(compare(worse, fraction(0n))).toBeGreaterThanOrEqual(0);
        expect(compare(better, fraction(10_000n))).toBeLessThanOrEqual(0);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe("trend", () => {
  const weekly: WeeklySettings = {
    floor: 5,
    recentWeeks: 2,
    minimumWeeks: 6,
    trend: { bad: -500, ok: 0, good: 500 },
  };
  const words = {
    label: "users",
    subject: "users",
    bad: "-",
    ok: "-",
    good: "-",
    rising: "are rising",
    falling: "are falling",
  };
  const settings = { weight: 1, level: { bad: 0, ok: 1, good: 2 }, weekly };

  function read(weeks: readonly number[]) {
    return trend.read({ measure: { reading: fraction(0n), figures: [], weeks }, settings, words }, defaultHealthConfig);
  }

  it("reads a slope as a share of the usual week: +1 a week on a median of 103.5 is 97 basis points", () => {
    expect(read([100, 101, 102, 103, 104, 105, 106, 107])).toMatchObject({
      subScore: fraction(5_970n), // 5,000 + 5,000 x 97 / 500
      confidence: 9_992,
      says: "are rising",
    });
  });

  it("has nothing to say about fewer than eight weeks", () => {
    expect(read([70, 60, 50, 40, 30, 20, 10])).toBeNull();
  });

  it("has nothing to say about a series that could be chance: S 10 of eight weeks is p 0.27", () => {
    // z = 9 / sqrt(65.33) = 1.113
    expect(read([4, 1, 6, 3, 2, 8, 5, 7])).toBeNull();
  });

  it("does not call a drop after level weeks a trend: its median slope is 0", () => {
    expect(read([50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 0, 0])).toBeNull();
  });

  it("looks no further back than thirteen weeks", () => {
    const steady = [60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72];
    expect(read([900, 5, 900, ...steady])).toEqual(read(steady));
  });

  it("measures small numbers against the floor: half a user a week, of 5 and not of the median 1.5, is a tenth", () => {
    // The 28 pair slopes of 0,0,1,1,2,2,3,3 have the median 1/2.
    expect(read([0, 0, 1, 1, 2, 2, 3, 3])?.figures[0]).toEqual({
      label: "change per week",
      kind: "rate",
      value: fraction(1n, 10n),
    });
  });
});
