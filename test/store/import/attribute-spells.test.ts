import { expect, test } from "vitest";
import { readBook } from "../../../src/store/book.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { account, day, load } from "./records.ts";

const db = await testDatabase();
const april = { now: "2026-04-01T08:00:00Z", today: day("2026-04-01") };
const may = { now: "2026-05-01T08:00:00Z", today: day("2026-05-01") };

async function spellsOf(org: OrgScope): Promise<unknown[]> {
  const book = await withOrg(db, org, readBook);
  return book.attributes.map((spell) => [spell.attribute, spell.value, spell.validFrom, spell.validTo]);
}

test("the first known value holds from the beginning, a later one from the import day", async () => {
  const org = await newOrg(db, "spells");
  await load(db, org, "accounts", [account("a", { segment: "SMB" })]);
  await load(db, org, "accounts", [account("a", { segment: "Mid", region: "EMEA" })], april);
  await load(db, org, "accounts", [account("a", { region: "EMEA", ownerEmail: "ada@x.test", plan: "Pro" })], may);
  expect(await spellsOf(org)).toEqual([
    ["owner", "ada@x.test", null, null],
    ["plan", "Pro", null, null],
    ["region", "EMEA", null, null],
    ["segment", "SMB", null, day("2026-04-01")],
    ["segment", "Mid", day("2026-04-01"), day("2026-05-01")],
    ["segment", null, day("2026-05-01"), null],
  ]);
});

test("a second change on the same day replaces the first, since it never held for a day", async () => {
  const org = await newOrg(db, "same-day");
  await load(db, org, "accounts", [account("a", { segment: "SMB" })]);
  await load(db, org, "accounts", [account("a", { segment: "Mid" })], april);
  await load(db, org, "accounts", [account("a", { segment: "Enterprise" })], { ...april, now: "2026-04-01T09:00:00Z" });
  expect(await spellsOf(org)).toEqual([
    ["segment", "SMB", null, day("2026-04-01")],
    ["segment", "Enterprise", day("2026-04-01"), null],
  ]);
});

test("what the spells said before is known for the time they said it", async () => {
  const org = await newOrg(db, "spell-history");
  await load(db, org, "accounts", [account("a", { segment: "SMB" })]);
  await load(db, org, "accounts", [account("a", { segment: "Mid" })], april);
  const rows = await withOrg(db, org, (tx) =>
    tx.query(
      `select value, valid_to = 'infinity' as open, recorded_at, superseded_at from account_attribute_history where org_id = $1`,
      [tx.orgId],
    ),
  );
  expect(rows).toEqual([
    { value: "SMB", open: true, recorded_at: new Date("2026-03-01T08:00:00Z"), superseded_at: new Date(april.now) },
  ]);
});
