import { describe, expect, it } from "vitest";
import { metricsJson } from "../../src/app/metrics.ts";
import { account, bookOf, row } from "../core/revenue/book-of.ts";
import { goldenBook } from "../core/revenue/golden-book.ts";

const days = { from: "2026-04-01", to: "2026-07-01" };

describe("metrics --json", () => {
  it("is the golden quarter, key by key", () => {
    expect(metricsJson(goldenBook, days)).toEqual({
      period: {
        from: "2026-04-01",
        to: "2026-07-01",
        start_mrr_cents: 80_000,
        end_mrr_cents: 70_700,
        start_accounts: 10,
        end_accounts: 14,
        movements_cents: { new: 4_200, reactivation: 900, expansion: 3_500, contraction: -4_000, churn: -13_900 },
        movement_counts: { new: 5, reactivation: 3, expansion: 2, contraction: 1, churn: 4 },
        churn_by_reason_cents: { voluntary: -5_800, involuntary: -7_000, unknown: -1_100 },
        churn_by_reason_counts: { voluntary: 2, involuntary: 1, unknown: 1 },
        retained_mrr_cents: 65_600,
        gross_retained_mrr_cents: 62_100,
        nrr: { num: 41, den: 50, dec: "0.820000000000" },
        grr: { num: 621, den: 800, dec: "0.776250000000" },
        revenue_churn: { num: 179, den: 800, dec: "0.223750000000" },
        churned_mrr_rate: { num: 139, den: 800, dec: "0.173750000000" },
        logo_churn: { num: 2, den: 5, dec: "0.400000000000" },
        crr: { num: 3, den: 5, dec: "0.600000000000" },
        arpa_start_cents: { num: 8_000, den: 1, dec: "8000.000000000000" },
        arpa_end_cents: { num: 5_050, den: 1, dec: "5050.000000000000" },
        ltv_cents: { num: 45_000, den: 1, dec: "45000.000000000000" },
        ltv_kind: "margin",
      },
      ledger_cents: { new: 4_800, reactivation: 6_900, expansion: 4_200, contraction: -4_700, churn: -20_500 },
    });
  });

  it("writes integers past 2^53 as digits, in amounts and in fractions, and smaller ones as numbers", () => {
    const past = 2n ** 53n + 1n;
    const book = bookOf([row("a", past, "2026-01-01", "2026-05-01"), row("a", past - 2n, "2026-05-01")]);
    expect(metricsJson(book, days)).toMatchObject({
      period: {
        start_mrr_cents: "9007199254740993",
        end_mrr_cents: 9_007_199_254_740_991,
        movements_cents: { contraction: -2 },
        nrr: { num: 9_007_199_254_740_991, den: "9007199254740993", dec: "1.000000000000" },
      },
    });
  });

  it("gives each group the same object, under a name however odd", () => {
    const accounts = [account("a", { segment: "__proto__" }), account("b")];
    const book = bookOf([row("a", 5n, "2026-01-01"), row("b", 7n, "2026-01-01")], { accounts });
    const text = JSON.parse(JSON.stringify(metricsJson(book, { ...days, by: "segment" })));
    expect(Object.keys(text.by)).toEqual(["(none)", "__proto__"]);
    expect(Object.keys(text.by["(none)"])).toEqual(Object.keys(text.period));
    expect(text.by["(none)"].start_mrr_cents).toBe(7);
  });

  it("says why a figure is undefined, in the figure's place", () => {
    const book = bookOf([row("a", 5n, "2026-05-01")]);
    expect(metricsJson(book, days)).toMatchObject({ period: { end_mrr_cents: 5, nrr: { undefined: "empty_start" } } });
    const euro = bookOf([row("a", 5n, "2026-05-01", undefined, { currency: "EUR" })]);
    const noRate = { undefined: "no_fx_rate", detail: ["a"] };
    expect(metricsJson(euro, days)).toEqual({ period: { ...days, ...noRate }, ledger_cents: noRate });
  });

  it("adds with --more what definitions.md §3 has no place for", () => {
    const asked = { cancelRequestedOn: 20_600 };
    const book = bookOf(
      [
        row("a", 10_000n, "2025-01-01", "2026-05-01", { currency: "EUR" }),
        row("a", 5_000n, "2026-05-01", undefined, { currency: "EUR" }),
        row("b", 20_000n, "2025-01-01", "2026-08-01", asked),
        row("late", 1_000n, "2025-01-01", "2026-06-29"),
        row("n", 3_000n, "2026-06-01", undefined, { annualCents: 30_000n }),
      ],
      {
        fx: [{ currency: "EUR", day: 20_500, rate: { num: 6n, den: 5n } }],
        settings: { renewalGraceDays: 5 },
      },
    );
    expect(metricsJson(book, { ...days, more: true })).toMatchObject({
      // 120 + 200 + 10 -> 60 + 200 + 10 of them: 27/33, and 30 new.
      period: { start_mrr_cents: 33_000, nrr: { num: 9, den: 11 } },
      more: {
        start_arr_cents: 396_000,
        // 12 x (60 + 200 + 10) and the annual contract at its own price.
        end_arr_cents: 354_000,
        net_revenue_churn: { num: 2, den: 11, dec: "0.181818181818" },
        quick_ratio: { num: 1, den: 2, dec: "0.500000000000" },
        annualised_churn: { num: 0, den: 1, dec: "0.000000000000" },
        ltv_cac: { undefined: "zero_churn" },
        rank: {
          // Five quarters before this one have a start, none of them a change.
          nrr: { of: 6, from_best: 6, from_worst: 1, joint: false },
          logo_churn: { of: 6, from_best: 1, from_worst: 1, joint: true },
        },
        committed_churn: {
          total_cents: 20_000,
          accounts: [{ account_id: "b", mrr_cents: 20_000, kind: "churn", ends_on: "2026-08-01" }],
        },
        rates: { EUR: { rate: { num: 6, den: 5, dec: "1.200000000000" }, day: "2026-02-16" } },
        in_grace: { at_start: [], at_end: ["late"] },
      },
    });
  });

  it("says in --more too why there is no figure, and still whose end is asked for", () => {
    const book = bookOf([
      row("a", 5n, "2025-01-01", undefined, { currency: "EUR" }),
      row("b", 7n, "2025-01-01", undefined, { cancelRequestedOn: 20_600 }),
    ]);
    expect(metricsJson(book, { ...days, more: true })).toMatchObject({
      more: { undefined: "no_fx_rate", detail: ["a"], committed_churn: { total_cents: 7 }, rates: {} },
    });
    expect(metricsJson(book, days)).not.toHaveProperty("more");
  });

  it.each([
    [{ ...days, from: "2026-02-30" }, '"2026-02-30" is not a day'],
    [{ from: days.to, to: days.from }, "before it starts"],
    [{ ...days, by: "owner" }, 'no cut by "owner"'],
  ])("refuses %j", (request, says) => {
    expect(() => metricsJson(goldenBook, request)).toThrow(says);
  });
});
