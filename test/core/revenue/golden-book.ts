/**
 * A small book worked by hand, 1 Apr - 30 Jun 2026, 75 % margin: every figure has a value of its own, so that mixed-up
 * figures show. Start 80,000 cents of ten accounts, end 70,700 cents of fourteen.
 */
import { fraction } from "../../../src/core/fraction.ts";
import type { RowOf } from "./book-of.ts";
import { bookOf, row } from "./book-of.ts";

export const goldenPeriod = "2026-04-01..2026-07-01";

const rows: readonly RowOf[] = [
  // Expansion: a1 +3,000 on its first possible day after the snapshot; a6 +1,200 and then -700, +500 in all.
  row("a1", 10_000n, "2026-04-01", "2026-04-02"),
  row("a1", 13_000n, "2026-04-02"),
  row("a6", 30_000n, "2025-01-01", "2026-05-01"),
  row("a6", 31_200n, "2026-05-01", "2026-06-01"),
  row("a6", 30_500n, "2026-06-01"),
  // Contraction: one of two subscriptions cancelled.
  row("a2", 16_000n, "2025-06-01"),
  row("a2", 4_000n, "2025-06-01", "2026-06-15", { endReason: "voluntary" }),
  // Churn: 5,800 voluntary (one on the very last day that counts), 7,000 involuntary, 1,100 without a reason told.
  row("a3", 5_000n, "2025-02-01", "2026-07-01", { endReason: "voluntary" }),
  row("a8", 800n, "2025-02-01", "2026-04-02", { endReason: "voluntary" }),
  row("a4", 7_000n, "2025-03-01", "2026-05-20", { endReason: "involuntary" }),
  row("a5", 1_100n, "2025-04-01", "2026-05-31"),
  // Unchanged; a7 with a gap of two days between the snapshots.
  row("a7", 6_000n, "2025-05-01", "2026-05-10"),
  row("a7", 6_000n, "2026-05-12"),
  row("a9", 70n, "2025-05-01"),
  row("a10", 30n, "2025-05-01"),
  // New: 4,200, one on the day of the end snapshot itself.
  row("n1", 2_500n, "2026-07-01"),
  row("n2", 1_200n, "2026-04-02"),
  row("n3", 300n, "2026-05-05"),
  row("n4", 150n, "2026-05-06"),
  row("n5", 50n, "2026-05-07"),
  // Reactivation: 900, after a long gap, a short one, and one that ended on the start snapshot itself.
  row("r1", 400n, "2024-01-01", "2024-06-01"),
  row("r1", 500n, "2026-04-20"),
  row("r2", 300n, "2025-01-01", "2026-03-20"),
  row("r2", 300n, "2026-04-10"),
  row("r3", 100n, "2025-01-01", "2026-04-01"),
  row("r3", 100n, "2026-06-30"),
  // In no figure of the period: joined and left, left before, comes after, zero price, inverted and empty rows.
  row("j1", 600n, "2026-04-10", "2026-05-10"),
  row("x1", 9_999n, "2025-01-01", "2026-03-31", { endReason: "voluntary" }),
  row("x2", 8_888n, "2026-07-02"),
  row("x3", 0n, "2025-01-01"),
  row("x4", 7_777n, "2026-06-01", "2026-05-01"),
  row("x5", 6_666n, "2026-07-01", "2026-07-01"),
];

export const goldenBook = bookOf(rows, { settings: { grossMargin: fraction(3n, 4n) } });
