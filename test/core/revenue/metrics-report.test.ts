import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import { metricsBy, metricsReport } from "../../../src/core/revenue/metrics-report.ts";
import { account, bookOf, period, row, spell } from "./book-of.ts";

const quarter = period("2026-07-01..2026-10-01");

const rows = [
  row("a", 100n, "2026-01-01", "2026-08-01", { product: "Core" }),
  row("a", 150n, "2026-08-01", undefined, { product: "Plus" }),
  row("b", 200n, "2025-11-30", "2026-09-01", { product: "Core", endReason: "involuntary" }),
  row("c", 50n, "2026-08-15"),
];

describe("a metrics report", () => {
  it("puts an account into the segment it was in at the period's start, so that a move is not growth", () => {
    const attributes = [
      spell("a", "segment", "SMB", null, "2026-07-02"),
      spell("a", "segment", "Enterprise", "2026-07-02"),
      spell("b", "segment", "Enterprise"),
    ];
    const by = metricsBy(bookOf(rows, { attributes }), quarter, "segment");
    expect([...by.keys()]).toEqual(["(none)", "Enterprise", "SMB"]);
    expect(by.get("SMB")).toMatchObject({ startMrr: 100n, nrr: fraction(3n, 2n) });
    expect(by.get("Enterprise")).toMatchObject({ startMrr: 200n, logoChurn: fraction(1n) });
    expect(by.get("(none)")).toMatchObject({ movements: { new: 50n } });
  });

  it("lets the first known value hold from the beginning, and a value taken away be none", () => {
    const attributes = [
      spell("a", "region", null, null, "2026-09-01"),
      spell("a", "region", "EMEA", "2026-09-01"),
      spell("b", "region", "APAC", null, "2026-07-01"),
      spell("b", "region", "AMER", "2026-07-01"),
      spell("c", "region", "APAC", null, "2026-07-01"),
    ];
    const by = metricsBy(bookOf(rows, { attributes }), quarter, "region");
    expect([...by.keys()]).toEqual(["(none)", "AMER", "EMEA"]);
  });

  it("reads the account itself where no history is known", () => {
    const accounts = [account("a", { ownerEmail: "kim@vendor.example" }), account("b"), account("c")];
    expect([...metricsBy(bookOf(rows, { accounts }), quarter, "owner").keys()]).toEqual([
      "(none)",
      "kim@vendor.example",
    ]);
  });

  it("calls the calendar quarter of the first payment an account's cohort", () => {
    const by = metricsBy(bookOf([row("b", 0n, "2024-01-01"), ...rows]), quarter, "cohort");
    expect([...by.keys()]).toEqual(["2025-Q4", "2026-Q1", "2026-Q3"]);
  });

  it("takes each product as a book of its own: MRR ties out, a swap leaves one book and enters another", () => {
    const by = metricsBy(bookOf(rows), quarter, "product");
    expect([...by.keys()]).toEqual(["(none)", "Core", "Plus"]);
    expect(by.get("Core")).toMatchObject({ startMrr: 300n, endMrr: 0n, movementCounts: { churn: 2 } });
    expect(by.get("Plus")).toMatchObject({ startMrr: 0n, endMrr: 150n, movementCounts: { new: 1 } });
    expect(by.get("(none)")).toMatchObject({ startMrr: 0n, endMrr: 50n });
  });

  it("leaves only the group undefined whose currency has no rate, and the whole", () => {
    const accounts = [account("a", { region: "AMER" }), account("e", { region: "EMEA" })];
    const book = bookOf([row("a", 100n, "2026-01-01"), row("e", 9n, "2026-01-01", undefined, { currency: "EUR" })], {
      accounts,
    });
    const report = metricsReport(book, quarter, "region");
    expect(report.by?.get("AMER")).toMatchObject({ nrr: fraction(1n) });
    expect(report.by?.get("EMEA")).toEqual({ undefined: "no_fx_rate", detail: ["e"] });
    expect([report.metrics, report.ledger]).toEqual([report.by?.get("EMEA"), report.by?.get("EMEA")]);
  });

  it("has groups whose MRR and movements add up to the period's", () => {
    const report = metricsReport(bookOf(rows), quarter, "cohort");
    const groups = [...(report.by?.values() ?? [])].flatMap((group) => ("undefined" in group ? [] : [group]));
    const total = (amount: (group: (typeof groups)[number]) => bigint) =>
      groups.reduce((sum, group) => sum + amount(group), 0n);
    expect(report.metrics).toMatchObject({
      startMrr: total((group) => group.startMrr),
      movements: { churn: total((group) => group.movements.churn) },
    });
  });
});
