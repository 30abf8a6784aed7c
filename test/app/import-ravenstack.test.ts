/** The worked foreign export: every figure here is counted by splitting the files' lines, not by the code under test. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { ImportReport } from "../../src/app/import/report.ts";
import { importFolder } from "../../src/app/import.ts";
import { parseDay } from "../../src/core/day.ts";
import { readBook } from "../../src/store/book.ts";
import { testDatabase } from "../support/database.ts";
import { readAs } from "./import-support.ts";

const dir = "test/fixtures/ravenstack";
const map = "src/ingest/maps/ravenstack.json";
const now = "2026-11-21T12:00:00Z";
const db = await testDatabase();

/** No cell of these files is quoted (checked below), so a plain split is enough. */
function plainRows(file: string): string[][] {
  const text = readFileSync(`${dir}/${file}`, "utf8");
  expect(text).not.toContain('"');
  return text
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));
}

/** "16-10-2024" as 20241016: days that compare as numbers. */
const sortable = (day = "") => Number(day.split("-").reverse().join(""));

/** Events on whose day a priced row of their account has begun and has not ended; the end day is no longer paid. */
function eventsWhilePaying(): number {
  const subscriptions = plainRows("ravenstack_subscriptions.csv");
  return plainRows("ravenstack_churn_events.csv").filter(([, account, on]) =>
    subscriptions.some(
      ([, owner, start, end, , , mrr]) =>
        owner === account &&
        mrr !== "0" &&
        sortable(start) <= sortable(on) &&
        (end === "" || sortable(on) < sortable(end)),
    ),
  ).length;
}

describe("the RavenStack export", () => {
  let first: ImportReport;
  beforeAll(async () => {
    first = await importFolder({ db, dir, map, slug: "raven", full: false, now });
  });

  it("imports every account, subscription and ticket", () => {
    expect(first.imported).toEqual({
      accounts: plainRows("ravenstack_accounts.csv").length,
      subscriptions: plainRows("ravenstack_subscriptions.csv").length,
      tickets: plainRows("ravenstack_supports_ticket.csv").length,
    });
    expect(first.imported).toEqual({ accounts: 500, subscriptions: 5000, tickets: 2000 });
    expect(first.rejected).toEqual([]);
    expect(first.checked).toEqual({ churn_events: 600 });
  });

  it("reports the churn events of accounts that still pay", () => {
    const reported = first.contradictions.filter(({ code }) => code === "churn_event_while_paying");
    expect(reported).toHaveLength(eventsWhilePaying());
    expect(reported).toHaveLength(531);
    expect(reported.at(-1)).toEqual({
      file: "ravenstack_churn_events.csv",
      line: 601,
      account_id: "A-1f559b",
      code: "churn_event_while_paying",
      text: "The account is said to have left on 2024-09-28, but it still pays on that day for S-76bf6c, S-e3b379, S-1a5fa7 and 5 more.",
      remedy:
        "If the account left, give these subscriptions their end_date; if it dropped one product, end that row alone (a contraction, not churn); else take the event out.",
    });
  });

  it("reports the subscriptions that end on the day they start, and keeps them", () => {
    const zeroLength = plainRows("ravenstack_subscriptions.csv").filter(([, , start, end]) => start === end);
    const reported = first.contradictions.filter(({ code }) => code === "zero_length");
    expect(reported.map(({ account_id }) => account_id)).toEqual(zeroLength.map(([, account]) => account));
    expect(reported).toHaveLength(13);
  });

  it("names every column and file it did not read", () => {
    expect(first.ignored_columns["ravenstack_accounts.csv"]).toEqual(["referral_source", "is_trial", "churn_flag"]);
    expect(first.ignored_files).toEqual(["ravenstack_feature_usage.csv"]);
  });

  it("pays on its last day what its open rows add up to", async () => {
    const { subscriptions } = await readAs(db, "raven", readBook);
    const lastDay = parseDay("2024-12-31") ?? Number.NaN;
    const active = subscriptions.filter((row) => row.startDay <= lastDay && (row.endDay ?? Infinity) > lastDay);
    const expected = plainRows("ravenstack_subscriptions.csv")
      .filter(([, , , end]) => end === "")
      .reduce((sum, row) => sum + Number(row[6]) * 100, 0);
    expect(active.reduce((sum, row) => sum + row.mrrCents, 0n)).toBe(BigInt(expected));
    expect(active.reduce((sum, row) => sum + row.annualCents, 0n)).toBe(BigInt(expected * 12));
  });

  it("changes nothing when it is imported again", async () => {
    const again = await importFolder({ db, dir, map, slug: "raven", full: true, now: "2026-11-22T12:00:00Z" });
    expect(again.imported).toEqual({ accounts: 0, subscriptions: 0, tickets: 0 });
    expect(again.unchanged).toEqual({ accounts: 500, subscriptions: 5000, tickets: 2000 });
    expect(again.contradictions).toEqual(first.contradictions);
  });
});
