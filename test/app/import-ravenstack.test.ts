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

const everyRow = { accounts: 500, subscriptions: 5000, churn_events: 600, tickets: 2000, feature_use: 25_000 };

/** "account day feature" and how often: the account is that of the row's subscription. */
function usesOfFeatures(): Map<string, number> {
  const accountOf = new Map(plainRows("ravenstack_subscriptions.csv").map(([id, account]) => [id, account]));
  const uses = new Map<string, number>();
  for (const [, subscription, on, feature, count] of plainRows("ravenstack_feature_usage.csv")) {
    const key = `${accountOf.get(subscription)} ${sortable(on)} ${feature}`;
    uses.set(key, (uses.get(key) ?? 0) + Number(count));
  }
  return uses;
}

describe("the RavenStack export", () => {
  let first: ImportReport;
  beforeAll(async () => {
    first = await importFolder({ db, dir, map, slug: "raven", full: false, now });
  });

  it("imports every account, subscription, ticket, churn event and use of a feature", () => {
    expect(first.imported).toEqual({
      accounts: plainRows("ravenstack_accounts.csv").length,
      subscriptions: plainRows("ravenstack_subscriptions.csv").length,
      churn_events: plainRows("ravenstack_churn_events.csv").length,
      tickets: plainRows("ravenstack_supports_ticket.csv").length,
      feature_use: plainRows("ravenstack_feature_usage.csv").length,
    });
    expect(first.imported).toEqual(everyRow);
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

  it("finds the account of each use of a feature through its subscription, and adds up what is of one day", async () => {
    const stored = await readAs(db, "raven", (tx) =>
      tx.query<{ key: string; count: bigint }>(
        `select concat_ws(' ', account_id, to_char(day, 'YYYYMMDD'), feature) as key, count from feature_use
         where org_id = $1 and user_id = ''`,
        [tx.orgId],
      ),
    );
    const expected = usesOfFeatures();
    expect(new Map(stored.map(({ key, count }) => [key, Number(count)]))).toEqual(expected);
    expect([expected.size, [...expected.values()].reduce((sum, count) => sum + count, 0)]).toEqual([24_981, 250_525]);
    expect(first.summed).toEqual({ feature_use: 19 });
  });

  it("keeps the churn events as evidence: reason, kind and what was said", async () => {
    const stored = await readAs(db, "raven", (tx) =>
      tx.query(
        `select coalesce(reason_code, '') as reason, coalesce(kind, '') as kind, count(*)::int as events,
           count(comment)::int as comments from churn_event where org_id = $1 group by 1, 2 order by 1`,
        [tx.orgId],
      ),
    );
    const rows = plainRows("ravenstack_churn_events.csv");
    const reasons = [...new Set(rows.map(([, , , reason]) => reason))].sort();
    expect(stored).toEqual(
      reasons.map((reason) => {
        const events = rows.filter(([, , , given]) => given === reason);
        const kind = reason === "unknown" ? "" : "voluntary";
        return { reason, kind, events: events.length, comments: events.filter((row) => row[8] !== "").length };
      }),
    );
    expect(stored).toHaveLength(6);
  });

  it("names every column and file it did not read", () => {
    expect(first.ignored_columns["ravenstack_accounts.csv"]).toEqual(["referral_source", "is_trial", "churn_flag"]);
    expect(first.ignored_columns["ravenstack_feature_usage.csv"]).toEqual([
      "usage_id",
      "usage_duration_secs",
      "error_count",
      "is_beta_feature",
    ]);
    expect(first.ignored_files).toEqual([]);
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
    expect(again.imported).toEqual({ accounts: 0, subscriptions: 0, churn_events: 0, tickets: 0, feature_use: 0 });
    expect(again.unchanged).toEqual(everyRow);
    expect(again.absent).toEqual(again.imported);
    expect(again.contradictions).toEqual(first.contradictions);
  });
});
