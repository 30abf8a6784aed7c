import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { bookOf, period, type RowOf, row } from "./book-of.ts";

const margin = { settings: { grossMargin: fraction(7n, 10n) } };

function accounts(count: number, rows: (id: string, at: number) => readonly RowOf[]): readonly RowOf[] {
  return Array.from({ length: count }, (_, at) => rows(`a${at}`, at)).flat();
}

/** 200 accounts paying 400,000 a month: 8 x 1,250 leave, 60 grow by 1,000, 20 shrink by 1,000; one pays 8,000. */
const guideBook = bookOf(
  accounts(200, (id, at) => {
    const before = (cents: bigint) => row(id, cents, "2025-01-01", "2026-05-15", { endReason: "voluntary" });
    if (at < 8) return [before(125_000n)];
    if (at < 68) return [before(200_000n), row(id, 300_000n, "2026-05-15")];
    if (at < 88) return [before(200_000n), row(id, 100_000n, "2026-05-15")];
    return [row(id, at === 88 ? 800_000n : 200_000n, "2025-01-01")];
  }),
  margin,
);

describe("the worked figures of the guide", () => {
  it("come out of a book of 200 accounts and a quarter: 4 %, 96 %, 7.5 %, 107.5 %, 92.5 %, and an LTV of 105,000", () => {
    expect(periodMetrics(guideBook, period("2026-04-01..2026-07-01"))).toMatchObject({
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
    const rows = accounts(50, (id, at) => [row(id, 100_000n, "2025-01-01", at === 0 ? "2026-05-31" : undefined)]);
    expect(periodMetrics(bookOf(rows, margin), period("2026-05-01..2026-06-01"))).toMatchObject({
      arpaStart: fraction(100_000n),
      logoChurn: fraction(2n, 100n),
      ltv: fraction(3_500_000n),
    });
  });
});
