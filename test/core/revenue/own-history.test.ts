import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/day.ts";
import { fraction } from "../../../src/core/fraction.ts";
import { periodsLike, rankAmong } from "../../../src/core/revenue/own-history.ts";
import { period } from "./book-of.ts";

function daysOf(text: string) {
  return periodsLike(period(text)).map(({ from, to }) => `${isoDay(from)}..${isoDay(to)}`);
}

describe("the periods that led to one", () => {
  it("are eight quarters for a quarter, the asked one last, each from where the one before ended", () => {
    expect(daysOf("2026-07-01..2026-10-01")).toEqual([
      "2024-10-01..2025-01-01",
      "2025-01-01..2025-04-01",
      "2025-04-01..2025-07-01",
      "2025-07-01..2025-10-01",
      "2025-10-01..2026-01-01",
      "2026-01-01..2026-04-01",
      "2026-04-01..2026-07-01",
      "2026-07-01..2026-10-01",
    ]);
  });

  it("keep the day of the month they are counted from", () => {
    expect(daysOf("2026-03-31..2026-04-30").slice(-4)).toEqual([
      "2025-12-31..2026-01-31",
      "2026-01-31..2026-02-28",
      "2026-02-28..2026-03-31",
      "2026-03-31..2026-04-30",
    ]);
  });

  it("are none for a period that is no whole number of months", () => {
    expect(daysOf("2026-07-01..2026-09-15")).toEqual([]);
  });
});

describe("a rank among one's own", () => {
  const values = [4n, 1n, 3n, 3n, 2n].map((value) => fraction(value));
  it.each([
    [1n, "up_good", { fromBest: 5, fromWorst: 1, joint: false }],
    [2n, "up_good", { fromBest: 4, fromWorst: 2, joint: false }],
    [3n, "up_good", { fromBest: 2, fromWorst: 3, joint: true }],
    [4n, "up_good", { fromBest: 1, fromWorst: 5, joint: false }],
    [4n, "up_bad", { fromBest: 5, fromWorst: 1, joint: false }],
    [3n, "up_bad", { fromBest: 3, fromWorst: 2, joint: true }],
  ] as const)("of %s, %s, is counted from both ends", (value, polarity, expected) => {
    expect(rankAmong(fraction(value), values, polarity)).toEqual({ of: 5, ...expected });
  });

  it("turns around with the polarity", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 5n }), { minLength: 1, maxLength: 8 }), (numbers) => {
        const all = numbers.map((number) => fraction(number));
        const value = fraction(numbers[0] ?? 0n);
        const [good, bad] = [rankAmong(value, all, "up_good"), rankAmong(value, all, "up_bad")];
        expect([bad.fromBest, bad.fromWorst]).toEqual([good.fromWorst, good.fromBest]);
        // The better, the worse and the equal ones are all there are.
        const equals = numbers.filter((number) => number === numbers[0]).length;
        expect(good.fromBest - 1 + (good.fromWorst - 1) + equals).toBe(numbers.length);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
