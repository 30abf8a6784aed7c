import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import { ledger, ledgerTotals } from "../../../src/core/revenue/ledger.ts";
import { periodMetrics, trailingTwelveMonths } from "../../../src/core/revenue/period-metrics.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { day, period } from "./book-of.ts";
import { goldenBook, goldenPeriod } from "./golden-book.ts";

describe("the golden book", () => {
  it("has every figure of its quarter as worked by hand", () => {
    expect(periodMetrics(goldenBook, period(goldenPeriod))).toEqual({
      period: period(goldenPeriod),
      startMrr: 80_000n,
      endMrr: 70_700n,
      startArr: 960_000n,
      endArr: 848_400n,
      startAccounts: 10,
      endAccounts: 14,
      movements: { new: 4_200n, reactivation: 900n, expansion: 3_500n, contraction: -4_000n, churn: -13_900n },
      movementCounts: { new: 5, reactivation: 3, expansion: 2, contraction: 1, churn: 4 },
      churnByReason: { voluntary: -5_800n, involuntary: -7_000n, unknown: -1_100n },
      churnByReasonCounts: { voluntary: 2, involuntary: 1, unknown: 1 },
      // 13,000 + 16,000 + 30,500 + 6,000 + 70 + 30; gross without a1's 3,000 and a6's 500.
      retainedMrr: 65_600n,
      grossRetainedMrr: 62_100n,
      nrr: fraction(41n, 50n),
      grr: fraction(621n, 800n),
      revenueChurn: fraction(179n, 800n),
      churnedMrrRate: fraction(139n, 800n),
      logoChurn: fraction(2n, 5n),
      crr: fraction(3n, 5n),
      arpaStart: fraction(8_000n),
      arpaEnd: fraction(5_050n),
      // 8,000 x 3 months x 0.75 / 0.4
      ltv: fraction(45_000n),
      ltvKind: "margin",
    });
  });

  it("has a revenue LTV when no margin is known", () => {
    const marginless = { ...goldenBook, settings: { ...goldenBook.settings, grossMargin: null } };
    expect(periodMetrics(marginless, period(goldenPeriod))).toMatchObject({
      ltv: fraction(60_000n),
      ltvKind: "revenue",
    });
  });

  it("has a daily ledger that sees the gap, the ups and downs and the one that joined and left, with the same sum", () => {
    const entries = ledger(goldenBook, period(goldenPeriod));
    if (isUndefined(entries)) throw new Error("the golden book has one currency");
    const totals = ledgerTotals(entries);
    expect(totals).toEqual({
      new: 4_800n, // 4,200 and j1's 600
      reactivation: 6_900n, // 900 and a7's return
      expansion: 4_200n, // a1's 3,000 and a6's 1,200
      contraction: -4_700n, // a2's 4,000 and a6's 700
      churn: -20_500n, // 13,900, a7's gap and j1
    });
    expect(Object.values(totals).reduce((sum, amount) => sum + amount, 0n)).toBe(70_700n - 80_000n);
  });

  it("has a trailing year of its own snapshots, not a sum of its quarters", () => {
    // On 1 Jul 2025 paid: a2 20,000, a3 5,000, a4 7,000, a5 1,100, a6 30,000, a7 6,000, a8 800, a9 70, a10 30,
    // r2 300, r3 100 and x1 9,999 = 80,399; a1 is new within the year, r1 comes back.
    expect(trailingTwelveMonths(goldenBook, day("2026-07-01"))).toMatchObject({
      period: period("2025-07-01..2026-07-01"),
      startMrr: 80_399n,
      startAccounts: 12,
      endMrr: 70_700n,
      movements: { new: 17_200n, reactivation: 500n, expansion: 500n, contraction: -4_000n, churn: -23_899n },
      movementCounts: { new: 6, reactivation: 1, expansion: 1, contraction: 1, churn: 5 },
      nrr: fraction(53_000n, 80_399n),
    });
  });
});
