import { describe, expect, test } from "vitest";
import { movedOn } from "../../../src/core/revenue/moved-on.ts";
import { payingRows } from "../../../src/core/revenue/paying-rows.ts";
import { bookOf, day, period, type RowOf, row } from "./book-of.ts";

const quarter = period("2026-07-01..2026-10-01");
const paid = (...rows: readonly RowOf[]) => payingRows(bookOf(rows));

describe("the day an account moved", () => {
  const upAndDown = paid(
    row("a", 100n, "2025-01-01", "2026-07-10"),
    row("a", 80n, "2026-07-10", "2026-08-01"),
    row("a", 120n, "2026-08-01", "2026-09-05"),
    row("a", 60n, "2026-09-05"),
  );

  test("is the last on which it went that way", () => {
    expect(movedOn(upAndDown, quarter, "down")).toBe(day("2026-09-05"));
    expect(movedOn(upAndDown, quarter, "up")).toBe(day("2026-08-01"));
  });

  test("is counted as the ledger counts: not the first snapshot's day, the last one's", () => {
    const edges = (on: string) => paid(row("a", 100n, "2025-01-01", on));
    expect(movedOn(edges("2026-07-01"), quarter, "down")).toBeNull();
    expect(movedOn(edges("2026-10-01"), quarter, "down")).toBe(day("2026-10-01"));
    expect(movedOn(edges("2026-10-02"), quarter, "down")).toBeNull();
  });

  test("is none when it never went that way", () => {
    expect(movedOn(paid(row("a", 100n, "2025-01-01")), quarter, "down")).toBeNull();
  });
});
