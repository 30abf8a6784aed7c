import { expect, test } from "vitest";
import { payingRows } from "../../../src/core/revenue/paying-rows.ts";
import { stoppedPaying } from "../../../src/core/revenue/stopped-paying.ts";
import { bookOf, day, type RowOf, row } from "./book-of.ts";

const asOf = day("2026-11-21");

function stopped(...rows: readonly RowOf[]) {
  return stoppedPaying(payingRows(bookOf(rows)), asOf);
}

test("an account whose last paid row has ended stopped paying on that day, for that row's reason", () => {
  const earlier = row("a", 100n, "2025-01-01", "2026-01-01", { endReason: "voluntary" });
  const last = row("a", 200n, "2026-01-01", "2026-07-27", { endReason: "involuntary" });
  expect(stopped(earlier, last)).toEqual({ on: day("2026-07-27"), reason: "involuntary" });
});

test("an end without a reason is unknown, and a row that ends on the as-of day pays no longer", () => {
  expect(stopped(row("a", 100n, "2025-01-01", "2026-11-21"))).toEqual({ on: asOf, reason: "unknown" });
});

test("an account that pays, or has never paid up to the day, has not stopped", () => {
  expect(stopped(row("a", 100n, "2025-01-01", "2026-07-01"), row("a", 50n, "2026-08-01"))).toBeNull();
  expect(stopped(row("a", 0n, "2025-01-01", "2026-07-01"))).toBeNull();
  expect(stopped(row("a", 100n, "2026-12-01"))).toBeNull();
});
