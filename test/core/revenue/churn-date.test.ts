import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, isoDay } from "../../../src/core/day.ts";
import { churnDay } from "../../../src/core/revenue/churn-date.ts";
import { intervals } from "../../../src/core/revenue/mrr.ts";
import { runs } from "../../support/runs.ts";
import { day } from "./book-of.ts";

const months = { month: 1, quarter: 3, year: 12 };
const days = { day: 1, week: 7 };

describe("the day a paid period ends", () => {
  it("keeps the day of the signup through short months: asked on each boundary, the next one answers", () => {
    const rhythm = { signup: day("2024-01-31"), interval: "month", intervalCount: 1 } as const;
    const ends = ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-12-31", "2025-01-31", "2025-02-28"];
    expect(ends.map((asked) => isoDay(churnDay(rhythm, day(asked))))).toEqual([
      "2024-02-29",
      "2024-03-31",
      "2024-04-30",
      "2024-05-31",
      "2025-01-31",
      "2025-02-28",
      "2025-03-31",
    ]);
  });

  it("of a leap day's yearly plan is 28 February until the next leap year", () => {
    const rhythm = { signup: day("2024-02-29"), interval: "year", intervalCount: 1 } as const;
    const asked = ["2024-03-01", "2025-02-27", "2025-02-28", "2027-02-28", "2028-02-28", "2028-02-29"];
    expect(asked.map((on) => isoDay(churnDay(rhythm, day(on))))).toEqual([
      "2025-02-28",
      "2025-02-28",
      "2026-02-28",
      "2028-02-29",
      "2028-02-29",
      "2029-02-28",
    ]);
  });

  it("is the first boundary after the request, of all there are since the signup", () => {
    const anyRhythm = fc.record({
      signup: fc.integer({ min: 15_000, max: 25_000 }),
      interval: fc.constantFrom(...intervals),
      intervalCount: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(anyRhythm, fc.integer({ min: 0, max: 900 }), (rhythm, later) => {
        const { signup, interval, intervalCount } = rhythm;
        const boundary = (period: number) =>
          interval === "day" || interval === "week"
            ? signup + period * days[interval] * intervalCount
            : addMonths(signup, period * months[interval] * intervalCount);
        const asked = signup + later;
        const all = Array.from({ length: later + 2 }, (_, period) => boundary(period));
        expect(churnDay(rhythm, asked)).toBe(all.find((end) => end > asked));
      }),
      runs(200),
    );
  });

  it("is not there for a request before the signup", () => {
    expect(() => churnDay({ signup: 10, interval: "week", intervalCount: 1 }, 9)).toThrow(RangeError);
  });
});
