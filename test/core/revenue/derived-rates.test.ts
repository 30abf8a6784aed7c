import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import {
  annualisedChurn,
  lifetimeToCost,
  netRevenueChurn,
  quickRatio,
} from "../../../src/core/revenue/derived-rates.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { bookOf, period, row } from "./book-of.ts";
import { goldenBook, goldenPeriod } from "./golden-book.ts";

function metricsOver(days: string, book: Book = goldenBook) {
  const metrics = periodMetrics(book, period(days));
  if (isUndefined(metrics)) throw new Error(metrics.undefined);
  return metrics;
}

const golden = metricsOver(goldenPeriod);

/** Ten accounts on 1 Jan 2026, one of them lost on 15 Jan. */
const oneOfTen = bookOf(
  Array.from({ length: 10 }, (_, at) => row(`a${at}`, 100n, "2025-01-01", at === 0 ? "2026-01-15" : undefined)),
);

describe("the ratios made of a period's figures", () => {
  it("net revenue churn is what NRR leaves of one", () => {
    // NRR 41/50.
    expect(netRevenueChurn(golden)).toEqual(fraction(9n, 50n));
  });

  it("the quick ratio counts who came back among what was won", () => {
    // (4,200 new + 3,500 expansion + 900 reactivation) / (4,000 contraction + 13,900 churn)
    expect(quickRatio(golden)).toEqual(fraction(8_600n, 17_900n));
  });

  it("the quick ratio is undefined while nothing is lost", () => {
    expect(quickRatio(metricsOver("2026-02-01..2026-03-01", oneOfTen))).toEqual({ undefined: "zero_churn" });
  });

  it.each([
    // 1 - 0.9^12, 1 - 0.9^4 and 1 - 0.9^1, worked out as integers over powers of ten.
    ["a month", "2026-01-01..2026-02-01", fraction(717_570_463_519n, 1_000_000_000_000n)],
    ["a quarter", "2026-01-01..2026-04-01", fraction(3_439n, 10_000n)],
    ["a year", "2026-01-01..2027-01-01", fraction(1n, 10n)],
  ])("annualised churn of %s is compounded exactly", (_, days, expected) => {
    expect(annualisedChurn(metricsOver(days, oneOfTen))).toEqual(expected);
  });

  it.each([
    ["no whole months", "2026-01-01..2026-01-20"],
    ["five months, of which a year holds no whole number", "2026-01-01..2026-06-01"],
    ["two years", "2026-01-01..2028-01-01"],
  ])("annualised churn is undefined for %s", (_, days) => {
    expect(annualisedChurn(metricsOver(days, oneOfTen))).toEqual({ undefined: "not_whole_months" });
  });

  it("LTV:CAC is the LTV over the cost of winning an account, both in cents", () => {
    // LTV 45,000
    expect(lifetimeToCost(golden, 15_000n)).toEqual(fraction(3n));
    expect(lifetimeToCost(golden, null)).toEqual({ undefined: "no_data" });
    expect(lifetimeToCost(golden, 0n)).toEqual({ undefined: "no_data" });
    expect(lifetimeToCost({ ...golden, ltv: { undefined: "zero_churn" } }, 15_000n)).toEqual({
      undefined: "zero_churn",
    });
  });

  it("a start without anybody leaves them undefined, never zero", () => {
    const nobody = metricsOver("2024-01-01..2024-02-01", oneOfTen);
    expect(netRevenueChurn(nobody)).toEqual({ undefined: "empty_start" });
    expect(annualisedChurn(nobody)).toEqual({ undefined: "empty_start" });
  });
});
