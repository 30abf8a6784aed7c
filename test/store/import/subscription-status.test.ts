import { describe, expect, test } from "vitest";
import type { Subscription } from "../../../src/core/records.ts";
import { readBook } from "../../../src/store/book.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { account, day, load, subscription } from "./records.ts";

const db = await testDatabase();
const april = { now: "2026-04-01T08:00:00Z", today: day("2026-04-01") };
const may = { now: "2026-05-01T08:00:00Z", today: day("2026-05-01") };
const june = { now: "2026-06-01T08:00:00Z", today: day("2026-06-01") };

/** An organisation that learned on 1 March of one active row of 100.00 a month since 1 January. */
async function orgWith(slug: string, row: Subscription): Promise<OrgScope> {
  const org = await newOrg(db, slug);
  await load(db, org, "accounts", [account("a")]);
  await load(db, org, "subscriptions", [row]);
  return org;
}

async function spellsOf(org: OrgScope): Promise<unknown[]> {
  const book = await withOrg(db, org, readBook);
  return book.subscriptions.map((row) => [row.id, row.status, row.mrrCents, row.startDay, row.endDay]);
}

const paused = { status: "paused", mrrCents: 0n, annualCents: 0n } as const;

describe("a status that changed since the last import", () => {
  test("splits the row at the import day, so that the months before keep their MRR", async () => {
    const org = await orgWith("split", subscription("s", "a"));
    const report = await load(db, org, "subscriptions", [subscription("s", "a", paused)], april);
    expect(report).toMatchObject({ imported: 1, unchanged: 0, superseded: 1, absent: 0 });
    const expected = [
      ["s", "active", 10_000n, day("2026-01-01"), day("2026-04-01")],
      ["s#2026-04-01", "paused", 0n, day("2026-04-01"), null],
    ];
    expect(await spellsOf(org)).toEqual(expected);
    const again = await load(db, org, "subscriptions", [subscription("s", "a", paused)], may);
    expect(again).toMatchObject({ imported: 0, unchanged: 1, superseded: 0, absent: 0 });
    expect(await spellsOf(org)).toEqual(expected);
  });

  test("splits again when it changes again, and other words go to the newest part", async () => {
    const org = await orgWith("split-again", subscription("s", "a"));
    await load(db, org, "subscriptions", [subscription("s", "a", paused)], april);
    await load(db, org, "subscriptions", [subscription("s", "a")], may);
    const ending = subscription("s", "a", { mrrCents: 12_000n, endDay: day("2026-12-31"), endReason: "voluntary" });
    await load(db, org, "subscriptions", [ending], june);
    expect(await spellsOf(org)).toEqual([
      ["s", "active", 10_000n, day("2026-01-01"), day("2026-04-01")],
      ["s#2026-04-01", "paused", 0n, day("2026-04-01"), day("2026-05-01")],
      ["s#2026-05-01", "active", 12_000n, day("2026-05-01"), day("2026-12-31")],
    ]);
  });

  test("does not touch a row that was over by the import day", async () => {
    const org = await orgWith("over", subscription("s", "a"));
    const over = subscription("s", "a", { ...paused, endDay: day("2026-03-15") });
    await load(db, org, "subscriptions", [over], april);
    expect(await spellsOf(org)).toEqual([["s", "active", 10_000n, day("2026-01-01"), day("2026-03-15")]]);
    expect(await load(db, org, "subscriptions", [over], may)).toMatchObject({ imported: 0, unchanged: 1 });
  });

  test("replaces a row that has no past yet", async () => {
    const future = subscription("s", "a", { startDay: day("2026-09-01"), ...paused, status: "trial" });
    const org = await orgWith("future", future);
    await load(db, org, "subscriptions", [subscription("s", "a", { startDay: day("2026-09-01") })], april);
    expect(await spellsOf(org)).toEqual([["s", "active", 10_000n, day("2026-09-01"), null]]);
  });

  test("clips the parts to an end that turns out to lie before the split", async () => {
    const org = await orgWith("clip", subscription("s", "a"));
    await load(db, org, "subscriptions", [subscription("s", "a", paused)], april);
    await load(db, org, "subscriptions", [subscription("s", "a", { ...paused, endDay: day("2026-02-01") })], may);
    expect(await spellsOf(org)).toEqual([
      ["s", "active", 10_000n, day("2026-01-01"), day("2026-02-01")],
      ["s#2026-04-01", "paused", 0n, day("2026-04-01"), day("2026-04-01")],
    ]);
  });

  test("leaves as one when the export is the whole truth and no longer has it", async () => {
    const org = await orgWith("leaves", subscription("s", "a"));
    await load(db, org, "subscriptions", [subscription("s", "a", paused), subscription("t", "a")], april);
    const report = await load(db, org, "subscriptions", [subscription("t", "a")], { ...may, full: true });
    expect(report).toMatchObject({ imported: 0, unchanged: 1, absent: 2 });
    expect(await spellsOf(org)).toEqual([["t", "active", 10_000n, day("2026-01-01"), null]]);
  });

  test("refuses a row of the source that carries the name of a part", async () => {
    const org = await orgWith("taken", subscription("s", "a"));
    await load(db, org, "subscriptions", [subscription("s", "a", paused)], april);
    const report = await load(db, org, "subscriptions", [subscription("s#2026-04-01", "a")], may);
    expect(report.rejected.map(({ line, problem }) => [line, problem])).toEqual([
      [2, "the id s#2026-04-01 names the part of subscription s after its status changed"],
    ]);
  });
});

test("an amount that changed without the status is a correction of the whole row", async () => {
  const org = await orgWith("correction", subscription("s", "a"));
  await load(db, org, "subscriptions", [subscription("s", "a", { mrrCents: 15_000n })], april);
  expect(await spellsOf(org)).toEqual([["s", "active", 15_000n, day("2026-01-01"), null]]);
});
