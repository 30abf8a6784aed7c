import { describe, expect, onTestFinished, test } from "vitest";
import type { Score } from "../../src/core/health/score.ts";
import { notDefined } from "../../src/core/undefined.ts";
import { openDatabase } from "../../src/store/database.ts";
import { applyMigrations, readMigrations } from "../../src/store/migrate.ts";
import { readScores, saveScores } from "../../src/store/scores.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newDatabase, newOrg, testDatabase } from "../support/database.ts";
import { account, load } from "./import/records.ts";

const db = await testDatabase();

function score(accountId: string, day: number, more: Partial<Score> = {}): Score {
  return {
    accountId,
    day,
    configVersion: 1,
    score: 6_200,
    band: "yellow",
    coverage: 4_800,
    range: [2_100, 8_900],
    contributions: [
      {
        dimension: "billing",
        signal: "overdue",
        bp: 1_200,
        subScore: 7_400,
        evidence: {
          text: "an invoice is <overdue> & 'unpaid'; --",
          figures: [
            { label: "overdue", kind: "money", value: 9_007_199_254_740_993n },
            { label: "credit", kind: "money", value: -5n },
            { label: "since", kind: "date", value: 20_500 },
            { label: "share", kind: "rate", value: { num: -9_007_199_254_740_993n, den: 3n } },
            { label: "answer", kind: "score", value: 4.5 },
          ],
        },
      },
    ],
    caps: [{ id: "champion_gone", bp: -300 }],
    missing: ["nps", "csat"],
    ...more,
  };
}

describe("a score", () => {
  test("comes back exactly as it was computed, with money beyond 2^53 and fractions in its evidence", async () => {
    const org = await newOrg(db, "exact");
    await load(db, org, "accounts", [account("a"), account("b")]);
    const scores = [
      score("a", 20_500),
      score("a", 20_501, { score: notDefined("too_little_data"), band: null, contributions: [], caps: [] }),
      score("b", 20_500, { score: notDefined("no_fx_rate", ["b"]), band: null }),
      score("b", 20_501, { score: 0, band: "red" }),
    ];
    await withOrg(db, org, (tx) => saveScores(tx, scores));
    expect(await withOrg(db, org, (tx) => readScores(tx, { from: 20_500, to: 20_501 }))).toEqual(scores);
    expect(await withOrg(db, org, (tx) => readScores(tx, { from: 20_501, to: 20_501, accountIds: ["a"] }))).toEqual([
      scores[1],
    ]);
  });

  test("saved again for the same day is replaced, and an equal one is left untouched", async () => {
    const org = await newOrg(db, "again");
    await load(db, org, "accounts", [account("a"), account("b")]);
    await withOrg(db, org, (tx) => saveScores(tx, [score("a", 20_500), score("b", 20_500)]));
    const written = await versions(org);
    await withOrg(db, org, (tx) => saveScores(tx, [score("a", 20_500, { score: 6_300 }), score("b", 20_500)]));
    const rewritten = await versions(org);
    expect(rewritten.get("b")).toBe(written.get("b"));
    expect(rewritten.get("a")).not.toBe(written.get("a"));
    const [first] = await withOrg(db, org, (tx) => readScores(tx, { from: 20_500, to: 20_500 }));
    expect(first?.score).toBe(6_300);
  });
});

test("a score kept before its explanation was shortened reads as it did", async () => {
  const migrations = await readMigrations(new URL("../../src/store/migrations/", import.meta.url));
  const old = await openDatabase(await newDatabase("template1"));
  onTestFinished(() => old.close());
  await applyMigrations(old, migrations.slice(0, 10));
  const org = await newOrg(old, "old");
  await old.pool.query("insert into account (org_id, id, name) values ($1, 'a', 'Acme')", [org.orgId]);
  await old.pool.query(keptInFull, [org.orgId, JSON.stringify(explainedInFull)]);
  await applyMigrations(old, migrations);
  expect(await withOrg(old, org, (tx) => readScores(tx, { from: 20_500, to: 20_501 }))).toEqual([
    score("a", 20_500),
    score("a", 20_501, { contributions: [] }),
  ]);
});

// As migrations up to 0010 kept them.
const keptInFull = `
  insert into score (org_id, account_id, day, config_version, score_bp, band, coverage_bp, range_low_bp, range_high_bp, detail)
  values ($1, 'a', date '1970-01-01' + 20500, 1, 6200, 'yellow', 4800, 2100, 8900, $2),
    ($1, 'a', date '1970-01-01' + 20501, 1, 6200, 'yellow', 4800, 2100, 8900, jsonb_set($2, '{contributions}', '[]'))`;

const explainedInFull = {
  contributions: [
    {
      dimension: "billing",
      signal: "overdue",
      bp: 1_200,
      subScore: 7_400,
      evidence: {
        text: "an invoice is <overdue> & 'unpaid'; --",
        figures: [
          { label: "overdue", kind: "money", value: { integer: "9007199254740993" } },
          { label: "credit", kind: "money", value: { integer: "-5" } },
          { label: "since", kind: "date", value: 20_500 },
          { label: "share", kind: "rate", value: { num: "-9007199254740993", den: "3" } },
          { label: "answer", kind: "score", value: 4.5 },
        ],
      },
    },
  ],
  caps: [{ id: "champion_gone", bp: -300 }],
  missing: ["nps", "csat"],
};

/** The row version PostgreSQL wrote last, by account. */
async function versions(org: Parameters<typeof withOrg>[1]): Promise<Map<string, string>> {
  const rows = await withOrg(db, org, (tx) =>
    tx.query<{ account_id: string; version: string }>(
      "select account_id, xmin::text as version from score where org_id = $1",
      [tx.orgId],
    ),
  );
  return new Map(rows.map((row) => [row.account_id, row.version]));
}
