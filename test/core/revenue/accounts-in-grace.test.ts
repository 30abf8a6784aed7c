import { expect, it } from "vitest";
import { accountsInGrace } from "../../../src/core/revenue/accounts-in-grace.ts";
import { bookOf, day, row } from "./book-of.ts";

const rows = [
  row("late", 100n, "2025-01-01", "2026-06-29"),
  row("renewed late", 100n, "2025-01-01", "2026-06-29"),
  row("renewed late", 100n, "2026-07-03"),
  row("too late", 100n, "2025-01-01", "2026-06-26"),
  row("paying", 100n, "2025-01-01"),
  row("still pays for something", 100n, "2025-01-01", "2026-06-29"),
  row("still pays for something", 50n, "2025-01-01"),
];

it("names the accounts that count at a snapshot by the days of grace alone, whether or not the renewal is known", () => {
  const book = bookOf(rows, { settings: { renewalGraceDays: 5 } });
  expect(accountsInGrace(book, day("2026-07-01"))).toEqual(["late", "renewed late"]);
  expect(accountsInGrace(book, day("2026-07-04"))).toEqual([]);
});

it("names nobody where there is no grace", () => {
  expect(accountsInGrace(bookOf(rows), day("2026-07-01"))).toEqual([]);
});
