import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/core/day.ts";
import { daysToLeaving, dryRun } from "../../../src/core/playbooks/dry-run.ts";

const day = (iso: string) => parseDay(iso) ?? 0;

describe("a dry run", () => {
  // Wednesday 4 to Tuesday 17 March 2026: three weeks, by their Mondays.
  const days = { from: day("2026-03-04"), to: day("2026-03-17") };
  const fired = [
    { playbook: "failed_payment", accountId: "a", day: day("2026-03-04") },
    { playbook: "failed_payment", accountId: "b", day: day("2026-03-09") },
    { playbook: "failed_payment", accountId: "a", day: day("2026-03-15") },
    { playbook: "expansion", accountId: "c", day: day("2026-03-16") },
  ] as const;
  const departures = [
    { accountId: "a", day: day("2026-03-17") },
    { accountId: "c", day: day("2026-03-10") },
  ];
  const reports = new Map(dryRun(days, { fired, departures }).map((report) => [report.playbook, report]));

  it("counts what fired, of how many accounts, in every week", () => {
    expect(reports.get("failed_payment")).toMatchObject({
      fired: 3,
      accounts: 2,
      weeks: [
        { monday: day("2026-03-02"), fired: 1 },
        { monday: day("2026-03-09"), fired: 2 },
        { monday: day("2026-03-16"), fired: 0 },
      ],
    });
  });

  it("says how many were followed by a departure and by how many days, and nothing of one that came before", () => {
    // 4 March to 17 March and 15 March to 17 March; the middle of 2 and 13 is 7.5.
    expect(reports.get("failed_payment")).toMatchObject({ daysBeforeLeaving: [2, 13], medianDays: 7.5 });
    expect(reports.get("expansion")).toMatchObject({ fired: 1, daysBeforeLeaving: [], medianDays: null });
  });

  it("has a line for a playbook that never fired", () => {
    expect(reports.get("onboarding_at_risk")).toMatchObject({ fired: 0, accounts: 0, medianDays: null });
  });
});

describe("an alert warns of a departure", () => {
  const leaving = [{ accountId: "a", day: 100 }];

  it("from the day before it to ninety days before, and not on the day itself", () => {
    expect(daysToLeaving(99, leaving)).toBe(1);
    expect(daysToLeaving(10, leaving)).toBe(90);
    expect(daysToLeaving(9, leaving)).toBeNull();
    expect(daysToLeaving(100, leaving)).toBeNull();
  });

  it("and of the next one where there are several", () => {
    expect(daysToLeaving(120, [...leaving, { accountId: "a", day: 150 }, { accountId: "a", day: 140 }])).toBe(20);
  });
});
