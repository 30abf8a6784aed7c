/** Reading as known on an instant, on rows whose every version and instant is written out here. */
import { expect, test } from "vitest";
import { readBook } from "../../src/store/book.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { readSettings } from "../../src/store/settings.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { account, day, load, subscription } from "./import/records.ts";

const db = await testDatabase();
const [march, april, may] = ["2026-03-01T08:00:00Z", "2026-04-01T08:00:00Z", "2026-05-01T08:00:00Z"];

function on(now: string, full = false) {
  return { now, today: day(now.slice(0, 10)), full };
}

function rowsKnown(org: OrgScope, knownOn?: string): Promise<string[]> {
  const read = async (...[tx]: Parameters<Parameters<typeof withOrg>[2]>) => {
    const { subscriptions } = await readBook(tx);
    return subscriptions.map(({ id, mrrCents }) => `${id}=${mrrCents}`);
  };
  return withOrg(db, org, read, "read", knownOn);
}

/** s1 changes in April and leaves in May; s2 comes in April. */
async function threeImports(slug: string): Promise<OrgScope> {
  const org = await newOrg(db, slug);
  await load(db, org, "accounts", [account("a1")], on(march));
  await load(db, org, "subscriptions", [subscription("s1", "a1", { mrrCents: 100n })], on(march));
  const inApril = [subscription("s1", "a1", { mrrCents: 120n }), subscription("s2", "a1", { mrrCents: 50n })];
  await load(db, org, "subscriptions", inApril, on(april));
  await load(db, org, "subscriptions", inApril.slice(1), on(may, true));
  return org;
}

test("each instant sees the version it knew: changed, late and removed rows", async () => {
  const org = await threeImports("versions");
  expect(await rowsKnown(org, "2026-03-01T07:59:59.999Z")).toEqual([]);
  expect(await rowsKnown(org, march)).toEqual(["s1=100"]);
  expect(await rowsKnown(org, "2026-04-01T07:59:59.999Z")).toEqual(["s1=100"]);
  expect(await rowsKnown(org, april)).toEqual(["s1=120", "s2=50"]);
  expect(await rowsKnown(org, may)).toEqual(["s2=50"]);
  expect(await rowsKnown(org)).toEqual(["s2=50"]);
});

test("the instant counts, however it is written", async () => {
  const org = await threeImports("offsets");
  expect(await rowsKnown(org, "2026-04-01T09:59:59+02:00")).toEqual(["s1=100"]);
  expect(await rowsKnown(org, "2026-04-01T10:00:00+02:00")).toEqual(["s1=120", "s2=50"]);
});

test("a row that left and came back is not there in between", async () => {
  const org = await threeImports("returns");
  const june = "2026-06-01T08:00:00Z";
  await load(db, org, "subscriptions", [subscription("s1", "a1", { mrrCents: 100n })], on(june));
  expect(await rowsKnown(org, may)).toEqual(["s2=50"]);
  expect(await rowsKnown(org, june)).toEqual(["s1=100", "s2=50"]);
});

test("settings are read as they were decided then", async () => {
  const org = await newOrg(db, "decided");
  await load(db, org, "settings", [{ key: "timezone", value: "Europe/Berlin" }], on(march));
  await load(db, org, "settings", [{ key: "timezone", value: "Asia/Tokyo" }], on(april));
  const timezone = async (knownOn?: string) =>
    (await withOrg(db, org, (tx) => readSettings(tx), "read", knownOn)).timezone;
  expect(await timezone("2026-02-01T00:00:00Z")).toBe("UTC");
  expect(await timezone(march)).toBe("Europe/Berlin");
  expect(await timezone(april)).toBe("Asia/Tokyo");
  expect(await timezone()).toBe("Asia/Tokyo");
});

test("another organisation's rows are no more known in the past than today, statement by statement or by a view alone", async () => {
  const mine = await newOrg(db, "mine");
  await threeImports("theirs");
  const seen = await withOrg(
    db,
    mine,
    (tx) => tx.query("select id from subscription where org_id <> $1 or true", [tx.orgId]),
    "read",
    april,
  );
  expect(seen).toEqual([]);
});

test("a part of a transaction reads the past, and what follows reads the present again", async () => {
  const org = await threeImports("parts");
  const ids = await withOrg(
    db,
    org,
    async (tx) => {
      const read = async () => (await readBook(tx)).subscriptions.map(({ id }) => id).join();
      const inMarch = await tx.asKnownOn(march, async (past) => {
        const outer = await read();
        const inner = await past.asKnownOn(april, read);
        return [outer, inner, await read()];
      });
      return [...inMarch, await read()];
    },
    "read",
  );
  expect(ids).toEqual(["s1", "s1,s2", "s1", "s2"]);
});

test("nothing of the past can be written", async () => {
  const org = await threeImports("unwritable");
  const attempt = withOrg(
    db,
    org,
    (tx) => tx.query("update subscription set mrr_cents = 1 where org_id = $1", [tx.orgId]),
    "write",
    april,
  );
  await expect(attempt).rejects.toThrow(/cannot update view/);
});
