import { expect, it } from "vitest";
import type { ImportReport } from "../../src/app/import/report.ts";
import { importSummary } from "../../src/commands/import-summary.ts";

const nothing: ImportReport = {
  org: "main",
  created: false,
  imported: {},
  unchanged: {},
  summed: {},
  filtered: {},
  rejected_total: 0,
  contradictions_total: 0,
  unlisted: {},
  absent: {},
  removed: {},
  checked: {},
  rejected: [],
  contradictions: [],
  ignored_columns: {},
  ignored_files: [],
  watermarks: { usage: null, user_days: null, tickets: null, surveys: null, touches: null, invoices: null },
};

it("tells what came in, feed by feed, in the order of loading", () => {
  const summary = importSummary({
    ...nothing,
    created: true,
    imported: { subscriptions: 3, accounts: 2 },
    unchanged: { accounts: 1 },
    absent: { accounts: 4, subscriptions: 2 },
    removed: { subscriptions: 2 },
  });
  expect(summary).toBe(
    "Made the organisation main.\n\n" +
      "  accounts       2 imported, 1 unchanged, 4 known from before and not in the file\n" +
      "  subscriptions  3 imported, 0 unchanged, 2 known from before and not in the file (2 of them removed)\n",
  );
});

it("tells the first rows of each problem, counts the rest, and gives the remedy once", () => {
  const rejected = [2, 3, 4, 5].map((line) => ({
    file: "usage.csv",
    line,
    column: "day",
    value: "31-02-2026",
    problem: "This is not a day.",
    remedy: "Write YYYY-MM-DD.",
  }));
  expect(importSummary({ ...nothing, rejected, rejected_total: 4 })).toBe(
    "Updated the organisation main.\n\n" +
      "4 not taken:\n" +
      "  usage.csv:2 day: This is not a day.\n" +
      "  usage.csv:3 day: This is not a day.\n" +
      "  usage.csv:4 day: This is not a day.\n" +
      "  and 1 more like these (--json lists them)\n" +
      "    Write YYYY-MM-DD.\n",
  );
});

it("gives each row of a column its own remedy, where they differ", () => {
  const row = (line: number, problem: string, remedy: string) => ({
    file: "settings.csv",
    line,
    column: "value",
    value: "?",
    problem,
    remedy,
  });
  const rejected = [
    row(2, "No place.", "Name a place."),
    row(3, "No number.", "Write a number."),
    row(4, "No place.", "Name a place."),
    row(5, "No hours.", "Write hours."),
  ];
  expect(importSummary({ ...nothing, rejected, rejected_total: 4 })).toBe(
    "Updated the organisation main.\n\n" +
      "4 not taken:\n" +
      "  settings.csv:2 value: No place.\n" +
      "  settings.csv:4 value: No place.\n" +
      "    Name a place.\n" +
      "  settings.csv:3 value: No number.\n" +
      "  and 1 more like these (--json lists them)\n" +
      "    Write a number.\n",
  );
});

it("says when nothing was written, what the mapping left out, what was added up and what is only counted", () => {
  const contradictions = [
    {
      file: "s.csv",
      line: 2,
      account_id: "a",
      code: "zero_length" as const,
      text: "It counts nothing.",
      remedy: "Look.",
    },
  ];
  const summary = importSummary({
    ...nothing,
    check: true,
    imported: { feature_use: 7 },
    summed: { feature_use: 2 },
    filtered: { feature_use: 5 },
    absent: { feature_use: 1 },
    contradictions,
    contradictions_total: 12_000,
    unlisted: { "s.csv": 11_999 },
  });
  expect(summary).toBe(
    "Checked only, nothing was written: the organisation main would be updated.\n\n" +
      "  feature_use    7 imported, 0 unchanged, 2 of these added to another row of their key, 5 left out by the mapping" +
      ", 1 known from before and not in the file\n\n" +
      "12000 contradictions:\n" +
      "  s.csv:2: It counts nothing.\n" +
      "    Look.\n\n" +
      "Of s.csv 11999 more are counted and not listed.\n",
  );
});

it("names the files and columns that were not read", () => {
  const summary = importSummary({
    ...nothing,
    ignored_files: ["subscripton.csv"],
    ignored_columns: { "accounts.csv": ["foo", "bar"] },
  });
  expect(summary).toBe(
    "Updated the organisation main.\n\n" +
      "Files that are no feed, not read: subscripton.csv\n" +
      "Columns of accounts.csv that are not read: foo, bar\n",
  );
});
