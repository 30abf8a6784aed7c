import fc from "fast-check";
import { expect, test } from "vitest";
import type { Account } from "../../../src/core/records.ts";
import { readAccounts } from "../../../src/store/accounts.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { account, day, load } from "./records.ts";

const db = await testDatabase();

/** Some of four accounts, each with one of three names. */
const exportOfAccounts = fc.uniqueArray(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d"), name: fc.constantFrom("one", "two", "three") }),
  { selector: ({ id }) => id, maxLength: 4 },
);
const importedThen = fc.record({ rows: exportOfAccounts, full: fc.boolean() });

test("whatever is imported in whatever order, what was known at each instant can be told exactly", async () => {
  let organisations = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(importedThen, { minLength: 1, maxLength: 5 }), async (imports) => {
      const org = await newOrg(db, `known-${organisations++}`);
      const believed = new Map<string, string>();
      const known: (readonly [instant: string, accounts: readonly string[]])[] = [];
      for (const [index, { rows, full }] of imports.entries()) {
        const now = `2026-03-0${index + 1}T08:00:00Z`;
        const accounts: Account[] = rows.map(({ id, name }) => account(id, { name }));
        const before = new Map(believed);
        if (full) believed.clear();
        for (const { id, name } of rows) believed.set(id, name);
        const report = await load(db, org, "accounts", accounts, { now, today: day(now.slice(0, 10)), full });
        const changed = rows.filter(({ id, name }) => before.get(id) !== name).length;
        expect([report.imported, report.unchanged]).toEqual([changed, rows.length - changed]);
        expect(report.absent).toBe([...before.keys()].filter((id) => !rows.some((row) => row.id === id)).length);
        known.push([now, named([...believed])]);
      }
      for (const [instant, accounts] of known) expect(await knownOn(org, instant)).toEqual(accounts);
      const now = await withOrg(db, org, (tx) => readAccounts(tx));
      expect(named(now.map(({ id, name }) => [id, name]))).toEqual(known.at(-1)?.[1]);
    }),
    { seed: 1, numRuns: 100 },
  );
});

function named(accounts: readonly (readonly [id: string, name: string])[]): string[] {
  return accounts.map(([id, name]) => `${id}=${name}`).sort();
}

/** storage.md, History: current rows learned by then, and history rows learned by then and not yet superseded. */
async function knownOn(org: Parameters<typeof withOrg>[1], instant: string): Promise<string[]> {
  const rows = await withOrg(db, org, (tx) =>
    tx.query<{ id: string; name: string }>(
      `select id, name from account where org_id = $1 and recorded_at <= $2
       union all
       select id, name from account_history where org_id = $1 and recorded_at <= $2 and superseded_at > $2`,
      [tx.orgId, instant],
    ),
  );
  return named(rows.map(({ id, name }) => [id, name]));
}
