import { expect, it } from "vitest";
import { ledger } from "../../../src/core/revenue/ledger.ts";
import { metricsBy } from "../../../src/core/revenue/metrics-report.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { snapshotMrr } from "../../../src/core/revenue/snapshot.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { bookOf, day, period, type RowOf, row } from "./book-of.ts";

const quarter = period("2026-07-01..2026-10-01");

const fiveDays = (...rows: RowOf[]) => bookOf(rows, { settings: { renewalGraceDays: 5 } });

function moved(rows: readonly RowOf[]) {
  const entries = ledger(fiveDays(...rows), quarter);
  if (isUndefined(entries)) throw new Error(entries.undefined);
  return entries.map(({ day: on, kind, amount }) => [on, kind, amount]);
}

it("an account whose last row ended counts at its last day's MRR for the days of grace, and not a day longer", () => {
  const book = fiveDays(row("a", 100n, "2026-01-01", "2026-06-28"), row("a", 20n, "2026-01-01", "2026-06-28"));
  const paying = (on: string) => snapshotMrr(book, day(on)).get("a");
  expect(["2026-06-27", "2026-06-28", "2026-07-02", "2026-07-03"].map(paying)).toEqual([120n, 120n, 120n, undefined]);
});

it("a renewal within the grace is no churn, one after it is churn when the grace ends and a reactivation", () => {
  const left = row("a", 100n, "2026-01-01", "2026-08-01");
  expect(moved([left, row("a", 130n, "2026-08-06")])).toEqual([[day("2026-08-06"), "expansion", 30n]]);
  expect(moved([left, row("a", 100n, "2026-08-07")])).toEqual([
    [day("2026-08-06"), "churn", -100n],
    [day("2026-08-07"), "reactivation", 100n],
  ]);
});

it("an account that still pays for something else is not in grace: what it dropped is contraction on its day", () => {
  const dropped = row("a", 100n, "2026-01-01", "2026-08-01", { product: "Plus" });
  const kept = row("a", 40n, "2026-01-01", undefined, { product: "Core" });
  expect(moved([dropped, kept])).toEqual([[day("2026-08-01"), "contraction", -100n]]);
  const justDropped = { ...dropped, endDay: day("2026-09-29") };
  const by = metricsBy(fiveDays(justDropped, kept), quarter, "product");
  expect(by.get("Plus")).toMatchObject({ endMrr: 0n });
  expect(by.get("Core")).toMatchObject({ endMrr: 40n });
});

it("a loss moves into the period in which its grace ends, with its reason", () => {
  const book = fiveDays(
    row("a", 100n, "2026-01-01", "2026-09-28", { endReason: "involuntary" }),
    row("b", 1n, "2026-01-01"),
  );
  expect(periodMetrics(book, quarter)).toMatchObject({ movements: { churn: 0n } });
  expect(periodMetrics(book, period("2026-10-01..2027-01-01"))).toMatchObject({
    churnByReason: { involuntary: -100n },
  });
});
