import { expect, it } from "vitest";
import { importFolder } from "../../src/app/import.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";
import { readAs } from "./import-support.ts";

const db = await testDatabase();
const importing = (slug: string, dir: string) =>
  importFolder({ db, dir, slug, full: false, now: "2026-03-10T12:00:00Z" });

const accounts = "id,name\nacme,Acme\n";
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it("of 12,000 rows that cannot be taken, by reading and by loading in turn, the first 10,000 are listed and all are counted", async () => {
  const bad = numbers(6_000).map(() => "acme,soon,1\nghost,2026-03-01,1\n");
  const dir = await folderOf({
    "accounts.csv": accounts,
    "usage.csv": `account_id,day,sessions\n${bad.join("")}acme,2026-03-01,1\n`,
  });
  const report = await importing("many", dir);
  expect(report).toMatchObject({
    imported: { accounts: 1, usage: 1 },
    rejected_total: 12_000,
    unlisted: { "usage.csv": 2_000 },
  });
  expect(report.rejected.map(({ line }) => line)).toEqual(numbers(10_000).map((nth) => nth + 1));
  expect(report.rejected.slice(0, 2).map(({ column, value }) => [column, value])).toEqual([
    ["day", "soon"],
    ["account_id", "ghost"],
  ]);
  // Told from what was kept, not read again.
  const again = await importing("many", dir);
  expect([again.rejected, again.rejected_total, again.unlisted]).toEqual([
    report.rejected,
    report.rejected_total,
    report.unlisted,
  ]);
  const kept = await readAs(db, "many", (tx) =>
    tx.query(
      `select jsonb_array_length(report -> 'rejected') as listed, report -> 'rejected_total' as total from import_run
       where org_id = $1`,
      [tx.orgId],
    ),
  );
  expect(kept).toEqual([
    { listed: 1_000, total: 12_000 },
    { listed: 1_000, total: 12_000 },
  ]);
});

it("of 10,001 repeated rows and as many contradictions the last ones are only counted, and the book has its rows", async () => {
  const zeroLength = numbers(10_001).map((nth) => `s${nth},acme,2026-01-01,2026-01-01,5\n`);
  const dir = await folderOf({
    "accounts.csv": accounts,
    "subscriptions.csv": `id,account_id,start_date,end_date,mrr\n${zeroLength.join("")}`,
    "tickets.csv": `id,account_id,opened_at\n${"t,acme,2026-03-01\n".repeat(10_002)}`,
  });
  const report = await importing("repeated", dir);
  expect(report).toMatchObject({
    imported: { subscriptions: 10_001, tickets: 1 },
    unchanged: { tickets: 0 },
    rejected_total: 10_001,
    contradictions_total: 10_001,
    unlisted: { "subscriptions.csv": 1, "tickets.csv": 1 },
  });
  expect([report.rejected.length, report.contradictions.length]).toEqual([10_000, 10_000]);
});
