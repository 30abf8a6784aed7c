import { describe, expect, it } from "vitest";
import { metricsJson } from "../../src/app/metrics.ts";
import { whatIfJson } from "../../src/app/what-if.ts";
import { fraction } from "../../src/core/fraction.ts";
import { bookOf, day, row } from "../core/revenue/book-of.ts";
import { goldenBook } from "../core/revenue/golden-book.ts";

const days = { from: "2026-04-01", to: "2026-07-01" };

describe("what-if --json", () => {
  it("says the figures as metrics does, and after in the very same keys", () => {
    const { period } = JSON.parse(JSON.stringify(metricsJson(goldenBook, days)));
    const found = JSON.parse(JSON.stringify(whatIfJson(goldenBook, { ...days, lose: "a9, n1" })));
    expect(found.before).toEqual(period);
    expect(Object.keys(found.after)).toEqual(Object.keys(period));
    // a9's 70 of NRR and MRR, n1's 2,500 of MRR alone.
    expect(found.after).toMatchObject({ end_mrr_cents: 68_130, retained_mrr_cents: 65_530 });
    expect(found.lost).toEqual([
      { account_id: "n1", name: "Name of n1", start_mrr_cents: 0, end_mrr_cents: 2_500 },
      { account_id: "a9", name: "Name of a9", start_mrr_cents: 70, end_mrr_cents: 70 },
    ]);
    expect(found.lost_mrr_cents).toBe(2_570);
  });

  it("says no amount that may be lost when the level is missed already, only how far", () => {
    // 65,600 kept of 80,000: 14,400 short of all of it.
    expect(whatIfJson(goldenBook, { ...days, under: "1.00" })).toMatchObject({
      margin_cents: { num: -14_400, den: 1 },
      may_lose_cents: null,
      lost: [],
    });
  });

  it("rounds what may be lost down to a whole minor unit, the margin staying exact", () => {
    const book = bookOf([row("a", 101n, "2026-01-01"), row("b", 100n, "2026-01-01")]);
    // 201 less half of 201 is 100.5: losing 100 holds 50 %, losing a's 101 does not.
    expect(whatIfJson(book, { ...days, under: "0.5", metric: "grr" })).toMatchObject({
      metric: "grr",
      margin_cents: { num: 201, den: 2, dec: "100.500000000000" },
      may_lose_cents: 100,
      lost: [{ account_id: "a" }],
      after: { grr: { num: 100, den: 201 } },
    });
  });

  it("adds up other currencies at their rate of the second snapshot, the last of the answer", () => {
    const rows = [row("a", 100n, "2026-01-01"), row("b", 100n, "2026-01-01", undefined, { currency: "EUR" })];
    const rate = (text: string, num: bigint) => ({ day: day(text), currency: "EUR", rate: fraction(num, 100n) });
    const book = bookOf(rows, { fx: [rate("2026-04-01", 150n), rate("2026-07-01", 120n), rate("2026-07-02", 900n)] });
    // b's 100 are 120 at the start and at the end: 100 of 220 are kept without it.
    expect(whatIfJson(book, { ...days, lose: "b" })).toMatchObject({ after: { nrr: { num: 5, den: 11 } } });
  });

  it("has its reason where it is undefined", () => {
    expect(whatIfJson(goldenBook, { ...days, under: "0" })).toMatchObject({ undefined: "out_of_reach" });
    const foreign = bookOf([row("a", 1n, "2026-01-01", undefined, { currency: "EUR" })]);
    expect(whatIfJson(foreign, { ...days, lose: "a" })).toMatchObject({ undefined: "no_fx_rate", detail: ["a"] });
  });

  it.each([
    [{ lose: "zz" }, "unknown_account"],
    [{ under: "100 %" }, "bad_level"],
    [{ under: "1", metric: "mrr" }, "unknown_metric"],
    [{ lose: "a1", to: "2026-06-31" }, "bad_day"],
    [{ lose: "a1", to: "2026-03-01" }, "reversed_period"],
  ])("refuses %j", (request, code) => {
    expect(() => whatIfJson(goldenBook, { ...days, ...request })).toThrow(expect.objectContaining({ code }));
  });
});
