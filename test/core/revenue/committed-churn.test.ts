import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/revenue/book.ts";
import { committedChurn } from "../../../src/core/revenue/committed-churn.ts";
import { snapshotMrr } from "../../../src/core/revenue/snapshot.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { bookOf, day, row } from "./book-of.ts";

const at = day("2026-07-01");
const asked = { cancelRequestedOn: day("2026-06-10") };

function accountsOf(book: Book) {
  const committed = committedChurn(book, at);
  if (isUndefined(committed)) throw new Error(committed.undefined);
  return committed.accounts.map(({ accountId, mrr, kind, endsOn }) => [accountId, mrr, kind, endsOn]);
}

describe("MRR that is asked to end", () => {
  it("is told by account, the largest first, with the day it ends; the loss of a whole account apart from a part of one", () => {
    const book = bookOf([
      row("part", 300n, "2025-01-01", "2026-09-01", asked),
      row("part", 700n, "2025-01-01"),
      row("whole", 400n, "2025-01-01", "2026-08-01", asked),
      row("whole", 100n, "2025-01-01", "2026-12-01", asked),
      row("open", 50n, "2025-01-01", undefined, asked),
      row("stays", 9_000n, "2025-01-01", "2026-12-01"),
    ]);
    expect(accountsOf(book)).toEqual([
      ["whole", 500n, "churn", day("2026-12-01")],
      ["part", 300n, "contraction", day("2026-09-01")],
      ["open", 50n, "churn", null],
    ]);
    expect(committedChurn(book, at)).toMatchObject({ at, total: 850n });
  });

  it.each([
    ["a request that was not made yet", row("a", 5n, "2025-01-01", "2026-12-01", { cancelRequestedOn: at })],
    ["a row that has ended", row("a", 5n, "2025-01-01", "2026-07-01", asked)],
    ["a row that has not begun", row("a", 5n, "2026-07-02", "2026-12-01", asked)],
    ["a free row", row("a", 0n, "2025-01-01", "2026-12-01", asked)],
  ])("does not hold %s", (_, one) => {
    expect(accountsOf(bookOf([one]))).toEqual([]);
  });

  const core = { product: "Core" };
  const ending = row("a", 100n, "2025-01-01", "2026-08-01", { ...asked, ...core });
  const left = [["a", 100n, "churn", day("2026-08-01")]];
  const reduced = [["a", 100n, "contraction", day("2026-08-01")]];

  it.each([
    ["that begins when it ends", row("a", 90n, "2026-08-01", undefined, { product: "Plus" }), []],
    ["of the same product that began after the request", row("a", 90n, "2026-06-20", undefined, core), []],
    [
      "of another product that began after the request",
      row("a", 90n, "2026-06-20", undefined, { product: "Add-on" }),
      reduced,
    ],
    ["that was there before the request", row("a", 90n, "2025-03-01", undefined, core), reduced],
    ["that begins a day too late", row("a", 90n, "2026-08-02", undefined, core), left],
    ["that ends no later", row("a", 90n, "2026-07-15", "2026-08-01", core), left],
    ["of another account", row("b", 90n, "2026-08-01", undefined, core), left],
  ])("is renewed or not by a row %s", (_, next, expected) => {
    expect(accountsOf(bookOf([ending, next]))).toEqual(expected);
  });

  it("waits for a late renewal as long as every other figure does, and tells the row's own last day", () => {
    const settings = { renewalGraceDays: 5 };
    const late = row("a", 90n, "2026-08-06", undefined, core);
    expect(accountsOf(bookOf([ending, late], { settings }))).toEqual([]);
    expect(accountsOf(bookOf([ending], { settings }))).toEqual(left);
    const over = row("a", 100n, "2025-01-01", "2026-06-28", asked);
    expect(accountsOf(bookOf([over], { settings }))).toEqual([["a", 100n, "churn", day("2026-06-28")]]);
  });

  it("is undefined while one of its rows has no exchange rate, naming the accounts", () => {
    const euro = { currency: "EUR" };
    const book = bookOf([
      row("b", 5n, "2025-01-01", undefined, { ...asked, ...euro }),
      row("a", 5n, "2025-01-01", undefined, asked),
      row("c", 5n, "2025-01-01", undefined, euro),
    ]);
    expect(committedChurn(book, at)).toEqual({ undefined: "no_fx_rate", detail: ["b"] });
  });

  it("is never more than the account pays, and all of it exactly when the account as a whole is asked to end", () => {
    const anyRow = fc.record({
      accountId: fc.constantFrom("a", "b"),
      mrrCents: fc.bigInt({ min: 0n, max: 2n ** 60n }),
      startDay: fc.integer({ min: -60, max: 60 }),
      endDay: fc.option(fc.integer({ min: -60, max: 120 })),
      cancelRequestedOn: fc.option(fc.integer({ min: -60, max: 60 })),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), fc.constantFrom(0, 9), (rows, renewalGraceDays) => {
        const book = bookOf(rows, { settings: { renewalGraceDays } });
        const committed = committedChurn(book, 30);
        if (isUndefined(committed)) throw new Error(committed.undefined);
        const paid = snapshotMrr(book, 30);
        for (const { accountId, mrr, kind } of committed.accounts) {
          expect(mrr).toBeGreaterThan(0n);
          expect(mrr === paid.get(accountId)).toBe(kind === "churn");
          expect(mrr <= (paid.get(accountId) ?? 0n)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
