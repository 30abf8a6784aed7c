import { describe, expect, it } from "vitest";
import { HoldfastError } from "../../../src/core/error.ts";
import { fraction } from "../../../src/core/fraction.ts";
import type { EndReason } from "../../../src/core/records.ts";
import { accountMovements } from "../../../src/core/revenue/movements.ts";
import { refuseUnlessClosed } from "../../../src/core/revenue/movements-close.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { snapshotMrr } from "../../../src/core/revenue/snapshot.ts";
import { bookOf, day, period, row } from "./book-of.ts";

const quarter = period("2026-07-01..2026-10-01");

describe("a snapshot", () => {
  it("counts a row from its first day up to, not on, its end day", () => {
    const book = bookOf([row("a", 500n, "2026-07-01", "2026-10-01")]);
    const paying = (on: string) => snapshotMrr(book, day(on)).get("a");
    expect(["2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01"].map(paying)).toEqual([
      undefined,
      500n,
      500n,
      undefined,
    ]);
  });

  it("adds an account's rows, past 2^53 too", () => {
    const book = bookOf([row("a", 9_007_199_254_740_993n, "2026-01-01"), row("a", 2n, "2026-01-01")]);
    expect(snapshotMrr(book, day("2026-07-01"))).toEqual(new Map([["a", 9_007_199_254_740_995n]]));
  });

  it("makes no logo of a zero-price row", () => {
    expect(snapshotMrr(bookOf([row("a", 0n, "2026-01-01")]), day("2026-07-01")).size).toBe(0);
  });
});

describe("churn by reason", () => {
  const left = (end: string, endReason: EndReason | null) => row("a", 100n, "2026-01-01", end, { endReason });
  const reasonOf = (...rows: Parameters<typeof bookOf>[0]) => {
    const metrics = periodMetrics(bookOf(rows), quarter);
    if ("undefined" in metrics) throw new Error(metrics.undefined);
    return Object.entries(metrics.churnByReasonCounts).flatMap(([reason, count]) => (count > 0 ? [reason] : []));
  };

  it("takes the reason of the account's last row", () => {
    expect(reasonOf(left("2026-08-01", "voluntary"), left("2026-09-01", "involuntary"))).toEqual(["involuntary"]);
  });

  it("takes rows that end on the last day with the same reason as one", () => {
    expect(reasonOf(left("2026-09-01", "involuntary"), left("2026-09-01", "involuntary"))).toEqual(["involuntary"]);
  });

  it("is unknown when rows ending on the same last day disagree, or only one of them tells", () => {
    expect(reasonOf(left("2026-09-01", "voluntary"), left("2026-09-01", "involuntary"))).toEqual(["unknown"]);
    expect(reasonOf(left("2026-09-01", "voluntary"), left("2026-09-01", null))).toEqual(["unknown"]);
  });

  it("is unknown, not voluntary, when nobody told", () => {
    expect(reasonOf(left("2026-09-01", null))).toEqual(["unknown"]);
  });

  it("does not ask free rows, nor rows that begin and end after the period", () => {
    const free = row("a", 0n, "2026-01-01", "2026-09-20", { endReason: "involuntary", status: "free" });
    const later = row("a", 100n, "2026-11-01", "2026-12-01", { endReason: "involuntary" });
    expect(reasonOf(left("2026-09-01", "voluntary"), free, later)).toEqual(["voluntary"]);
  });
});

describe("movements", () => {
  it("of a quarter end with 30 Sep and not with 1 Oct", () => {
    const endsOn = (end: string) => accountMovements(bookOf([row("a", 100n, "2026-01-01", end)]), quarter);
    expect(endsOn("2026-10-01")).toMatchObject([{ kind: "churn" }]);
    expect(endsOn("2026-10-02")).toMatchObject([{ kind: null, reason: null }]);
  });

  it("tell an account that comes back from one that is new, however short it paid before", () => {
    const again = row("a", 100n, "2026-08-01");
    expect(accountMovements(bookOf([row("a", 1n, "2026-06-29", "2026-06-30"), again]), quarter)).toMatchObject([
      { kind: "reactivation" },
    ]);
    expect(accountMovements(bookOf([row("a", 0n, "2026-01-01", "2026-06-30"), again]), quarter)).toMatchObject([
      { kind: "new" },
    ]);
  });

  it("of an account that joined and left within the period are none", () => {
    expect(accountMovements(bookOf([row("a", 100n, "2026-07-02", "2026-09-30")]), quarter)).toEqual([]);
  });

  it("are undefined while another currency is billed, naming the accounts, and defined once it is over", () => {
    const rows = [
      row("z", 100n, "2026-01-01"),
      row("b", 100n, "2026-01-01", undefined, { currency: "EUR" }),
      row("a", 100n, "2026-08-01", "2026-08-02", { currency: "JPY" }),
      row("c", 0n, "2026-01-01", undefined, { currency: "GBP" }),
      row("f", 100n, "2026-10-01", undefined, { currency: "CHF" }),
      row("g", 100n, "2026-10-02", undefined, { currency: "CHF" }),
      row("d", 100n, "2026-01-01", "2026-07-01", { currency: "GBP" }),
    ];
    expect(accountMovements(bookOf(rows), quarter)).toEqual({ undefined: "no_fx_rate", detail: ["a", "b", "f"] });
    expect(periodMetrics(bookOf(rows), quarter)).toEqual({ undefined: "no_fx_rate", detail: ["a", "b", "f"] });
    expect(periodMetrics(bookOf([rows[0] ?? row("z", 1n, "2026-01-01")]), quarter)).toMatchObject({ startMrr: 100n });
  });

  it("are refused for a period that ends before it starts", () => {
    const reversed = period("2026-10-01..2026-07-01");
    expect(() => accountMovements(bookOf([]), reversed)).toThrow("ends on 2026-07-01, before it starts on 2026-10-01");
  });

  it("that do not close are refused, naming the accounts", () => {
    const start = new Map([
      ["a", 100n],
      ["b", 50n],
    ]);
    const end = new Map([
      ["a", 90n],
      ["c", 7n],
    ]);
    const moved = [
      { accountId: "a", amount: -10n },
      { accountId: "b", amount: -49n },
    ];
    const refusal = () => refuseUnlessClosed(start, end, moved);
    expect(refusal).toThrow(HoldfastError);
    expect(refusal).toThrow("for 2 account(s): b reaches 1, ends at 0; c reaches 0, ends at 7");
    expect(() =>
      refuseUnlessClosed(start, end, [...moved, { accountId: "b", amount: -1n }, { accountId: "c", amount: 7n }]),
    ).not.toThrow();
  });
});

describe("figures that do not exist", () => {
  it("say why: an empty start", () => {
    const metrics = periodMetrics(bookOf([row("a", 100n, "2026-08-01")]), quarter);
    const empty = { undefined: "empty_start" };
    expect(metrics).toMatchObject({
      ...{ startMrr: 0n, endMrr: 100n, movementCounts: { new: 1 } },
      ...{
        nrr: empty,
        grr: empty,
        revenueChurn: empty,
        churnedMrrRate: empty,
        logoChurn: empty,
        crr: empty,
        ltv: empty,
      },
      ...{ arpaStart: { undefined: "no_data" }, arpaEnd: fraction(100n) },
    });
  });

  it("say why: an LTV at zero churn, and over part of a month", () => {
    const stayed = bookOf([row("a", 100n, "2026-01-01")]);
    expect(periodMetrics(stayed, quarter)).toMatchObject({ nrr: fraction(1n), ltv: { undefined: "zero_churn" } });
    const lost = bookOf([row("a", 100n, "2026-01-01", "2026-07-15")]);
    expect(periodMetrics(lost, period("2026-07-01..2026-09-30"))).toMatchObject({
      ltv: { undefined: "not_whole_months" },
    });
  });

  it("do not include the LTV of a month from month-end to month-end", () => {
    const rows = [row("a", 100n, "2026-01-01", "2026-02-15"), row("b", 100n, "2026-01-01")];
    // 100 x 1 month / 0.5
    expect(periodMetrics(bookOf(rows), period("2026-01-31..2026-02-28"))).toMatchObject({ ltv: fraction(200n) });
  });
});
