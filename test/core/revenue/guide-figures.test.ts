import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { period } from "./book-of.ts";
import { guideBook, guideMonth, guideMonthBook, guideQuarter } from "./guide-book.ts";

describe("the worked figures of the guide", () => {
  it("come out of a book of 200 accounts and a quarter: 4 %, 96 %, 7.5 %, 107.5 %, 92.5 %, and an LTV of 105,000", () => {
    expect(periodMetrics(guideBook, period(guideQuarter))).toMatchObject({
      startAccounts: 200,
      startMrr: 40_000_000n,
      movements: { new: 0n, reactivation: 0n, expansion: 6_000_000n, contraction: -2_000_000n, churn: -1_000_000n },
      logoChurn: fraction(4n, 100n),
      crr: fraction(96n, 100n),
      revenueChurn: fraction(75n, 1000n),
      nrr: fraction(1075n, 1000n),
      grr: fraction(925n, 1000n),
      arpaStart: fraction(200_000n),
      ltv: fraction(10_500_000n),
    });
  });

  it("come out of a book of 50 accounts and a month: an LTV of 35,000", () => {
    expect(periodMetrics(guideMonthBook, period(guideMonth))).toMatchObject({
      arpaStart: fraction(100_000n),
      logoChurn: fraction(2n, 100n),
      ltv: fraction(3_500_000n),
    });
  });
});
