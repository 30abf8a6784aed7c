import { describe, expect, test } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import type { FeatureUse, FeedName, FeedRecords } from "../../../src/core/records.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { account, day, load } from "./records.ts";

const db = await testDatabase();
const april = { now: "2026-04-01T08:00:00Z", today: day("2026-04-01") };
const may = { now: "2026-05-01T08:00:00Z", today: day("2026-05-01"), full: true };

interface Kept<Feed extends FeedName> {
  readonly feed: Feed;
  readonly table: string;
  /** Two rows, then the first of them with other words. */
  readonly rows: readonly [FeedRecords[Feed], FeedRecords[Feed]];
  readonly changed: FeedRecords[Feed];
  readonly column: string;
  /** What the column says in the first row, then in the changed one. */
  readonly words: readonly [string, string];
}

const rate = { day: day("2026-01-01"), currency: "EUR", rate: fraction(10_852n, 10_000n) };
const milestone = {
  accountId: "a",
  name: "First report",
  userId: null,
  kind: "value_task" as const,
  dueOn: day("2026-02-01"),
  doneOn: null,
};
const outcome = { accountId: "a", name: "Hours saved", target: fraction(40n), actual: fraction(-3n, 2n), dueOn: null };
const event = {
  id: "c1",
  accountId: "a",
  on: day("2026-02-01"),
  kind: "voluntary" as const,
  reasonCode: "pricing",
  comment: null,
};
const use = { accountId: "a", day: day("2026-02-01"), feature: "exports", userId: null, count: 3 };

function kept<Feed extends FeedName>(one: Kept<Feed>): Kept<Feed> {
  return one;
}

const cases = [
  kept({
    feed: "fx",
    table: "fx_rate",
    rows: [rate, { ...rate, currency: "GBP" }],
    changed: { ...rate, rate: fraction(1n, 8n) },
    column: "rate",
    words: ["1.0852", "0.125"],
  }),
  kept({
    feed: "features",
    table: "feature",
    rows: [
      { name: "exports", tier: "core" },
      { name: "login", tier: "introductory" },
    ],
    changed: { name: "exports", tier: "advanced" },
    column: "tier",
    words: ["core", "advanced"],
  }),
  kept({
    feed: "milestones",
    table: "milestone",
    rows: [milestone, { ...milestone, userId: "u" }],
    changed: { ...milestone, doneOn: day("2026-03-01") },
    column: "coalesce(done_on::text, '')",
    words: ["", "2026-03-01"],
  }),
  kept({
    feed: "outcomes",
    table: "outcome",
    rows: [outcome, { ...outcome, name: "Seats" }],
    changed: { ...outcome, actual: null },
    column: "coalesce(actual::text, 'unknown')",
    words: ["-1.5", "unknown"],
  }),
  kept({
    feed: "churn_events",
    table: "churn_event",
    rows: [event, { ...event, id: "c2" }],
    changed: { ...event, reasonCode: "budget" },
    column: "reason_code",
    words: ["pricing", "budget"],
  }),
  kept({
    feed: "feature_use",
    table: "feature_use",
    rows: [use, { ...use, userId: "u" }],
    changed: { ...use, count: 4 },
    column: "count::text",
    words: ["3", "4"],
  }),
];

async function loadCase<Feed extends FeedName>({ feed, table, rows, changed, column, words }: Kept<Feed>) {
  const org = await newOrg(db, `kept-${feed.replaceAll("_", "-")}`);
  await load(db, org, "accounts", [account("a")]);
  const said = (from: string) => columnOf(org, from, column);
  expect(await load(db, org, feed, rows)).toMatchObject({ imported: 2, unchanged: 0, rejected: [] });
  expect(await load(db, org, feed, rows, april)).toMatchObject({ imported: 0, unchanged: 2, superseded: 0, absent: 0 });
  expect(await said(`${table}_history`)).toEqual([]);
  expect(await load(db, org, feed, [changed], april)).toMatchObject({ imported: 1, superseded: 1, absent: 1 });
  expect(await said(`${table}_history`)).toEqual([words[0]]);
  expect(await said(table)).toContain(words[1]);
  expect(await load(db, org, feed, [changed], may)).toMatchObject({ imported: 0, unchanged: 1, removed: 1 });
  expect(await said(table)).toEqual([words[1]]);
  expect(await said(`${table}_history`)).toHaveLength(2);
}

async function columnOf(org: OrgScope, table: string, column: string): Promise<string[]> {
  const rows = await withOrg(db, org, (tx) =>
    tx.query<{ said: string }>(`select (${column})::text as said from ${table} where org_id = $1 order by 1`, [
      tx.orgId,
    ]),
  );
  return rows.map(({ said }) => said);
}

describe("a feed loaded twice, changed, and at last without a row", () => {
  test.each(cases.map((one) => [one.feed, one] as const))(
    "%s keeps its history and loses only what is gone",
    (_, one) => loadCase(one),
  );

  test("leaves with its account", async () => {
    const org = await newOrg(db, "gone");
    await load(db, org, "accounts", [account("a"), account("b")]);
    for (const { feed, rows } of cases) await load(db, org, feed, rows);
    await load(db, org, "accounts", [account("b")], may);
    for (const table of ["milestone", "outcome", "churn_event", "feature_use"]) {
      expect(await columnOf(org, table, "account_id")).toEqual([]);
      expect(await columnOf(org, `${table}_history`, "account_id")).toEqual(["a", "a"]);
    }
    expect(await columnOf(org, "fx_rate", "currency")).toEqual(["EUR", "GBP"]);
  });
});

describe("uses of one account, user, feature and day", () => {
  const of = (more: Partial<FeatureUse> = {}): FeatureUse => ({ ...use, ...more });

  test("add up, wherever in the file they stand, and count as the rows they are", async () => {
    const org = await newOrg(db, "uses");
    await load(db, org, "accounts", [account("a")]);
    const rows = [
      of({ count: 2 }),
      of({ userId: "u" }),
      of({ count: 5 }),
      of({ accountId: "ghost" }),
      of({ count: 0 }),
    ];
    expect(await load(db, org, "feature_use", rows)).toMatchObject({
      imported: 4,
      unchanged: 0,
      summed: 2,
      rejected: [{ line: 5, column: "account_id" }],
    });
    expect(await columnOf(org, "feature_use", "user_id || ' ' || count")).toEqual([" 7", "u 3"]);
    expect(await load(db, org, "feature_use", rows, april)).toMatchObject({ imported: 0, unchanged: 4, summed: 2 });
    const more = [...rows, of({ count: 1 })];
    expect(await load(db, org, "feature_use", more, april)).toMatchObject({ imported: 4, unchanged: 1, summed: 3 });
    expect(await columnOf(org, "feature_use", "user_id || ' ' || count")).toEqual([" 8", "u 3"]);
    expect(await columnOf(org, "feature_use_history", "user_id || ' ' || count")).toEqual([" 7"]);
  });

  test("add up beyond what a cell may say", async () => {
    const org = await newOrg(db, "many-uses");
    await load(db, org, "accounts", [account("a")]);
    await load(
      db,
      org,
      "feature_use",
      Array.from({ length: 5 }, () => of({ count: 2_147_483_647 })),
    );
    expect(await columnOf(org, "feature_use", "count::text")).toEqual(["10737418235"]);
  });
});
