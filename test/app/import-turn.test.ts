/** Imports of one organisation enter one after another, and what each brings is learned after what was there before it. */
import { expect, it } from "vitest";
import { type ImportRequest, importFolder } from "../../src/app/import.ts";
import { systemScope } from "../../src/app/organisations.ts";
import type { Database } from "../../src/store/database.ts";
import { prepareLoad } from "../../src/store/import/prepare-load.ts";
import type { OrgScope, OrgTx } from "../../src/store/scope.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";
import { readAs } from "./import-support.ts";

const db = await testDatabase();
const now = "2026-10-05T00:00:00Z";
const accounts = "id,name\nacme,Acme\nbolt,Bolt\n";

const importing = (slug: string, dir: string, more: Partial<ImportRequest> = {}) =>
  importFolder({ db, dir, slug, full: false, now, ...more });

it("what an import with an earlier present brings is learned with the latest import before it: no instant knows a row twice", async () => {
  const paying = async (slug: string, mrr: string, at: string) => {
    const subscriptions = `id,account_id,start_date,mrr\ns1,acme,2026-01-01,${mrr}\n`;
    await importing(slug, await folderOf({ "accounts.csv": accounts, "subscriptions.csv": subscriptions }), {
      now: at,
    });
  };
  const knownOn = (slug: string, instant: string) =>
    readAs(db, slug, (reader) =>
      reader.asKnownOn(instant, (tx) =>
        tx.query<{ mrr: bigint }>("select mrr_cents as mrr from subscription where org_id = $1", [tx.orgId]),
      ),
    ).then((rows) => rows.map(({ mrr }) => mrr));
  await paying("backwards", "100", "2026-09-01T00:00:00Z");
  await paying("backwards", "200", "2026-10-05T00:00:00Z");
  await paying("backwards", "300", "2026-09-20T00:00:00Z");
  expect(await knownOn("backwards", "2026-09-25T00:00:00Z")).toEqual([10_000n]);
  expect(await knownOn("backwards", "2026-10-05T00:00:00Z")).toEqual([30_000n]);
});

it("a bulk file is read by the accounts that are there when its turn has come", async () => {
  const dir = await folderOf({
    "accounts.csv": accounts,
    "usage.csv": "account_id,day,sessions\nacme,2026-10-01,5\nbolt,2026-10-01,6\n",
  });
  await importing("in-turn", await folderOf({ "accounts.csv": accounts }));
  const [beside, importer] = besideTheBulkFile(await scopeOf("in-turn"));
  const report = await importing("in-turn", dir, { db: importer });
  await beside();
  expect(report).toMatchObject({ imported: { usage: 1 }, rejected: [{ value: "acme" }] });
  expect((await importing("in-turn", dir)).imported).toMatchObject({ accounts: 1, usage: 1 });
});

async function scopeOf(slug: string) {
  const org = (await listOrgs(db)).find((one) => one.slug === slug);
  if (org === undefined) throw new Error(`no organisation ${slug}`);
  return systemScope(org);
}

/** Another import, that has its turn when the bulk file comes and takes an account away; and the database to import through. */
function besideTheBulkFile(scope: {
  readonly orgId: string;
  readonly memberId: string;
}): [() => Promise<void>, Database] {
  let transactions = 0;
  let ended: Promise<void> = Promise.resolve();
  const connect = async () => {
    // Looking for the organisation, its book, the bulk file.
    if (++transactions === 3) await new Promise<void>((hasTurn) => (ended = takeAccountAway(scope, hasTurn)));
    return db.connect();
  };
  return [() => ended, { ...db, connect }];
}

async function takeAccountAway(scope: OrgScope, hasTurn: () => void) {
  await withOrg(db, scope, async (tx) => {
    await prepareLoad(tx);
    hasTurn();
    await tx.query("delete from account where org_id = $1 and id = 'acme'", [tx.orgId]);
    while (!(await isWaitedFor(tx))) await new Promise((resolve) => setImmediate(resolve));
  });
}

async function isWaitedFor(tx: OrgTx): Promise<boolean> {
  const waiting = await tx.query(
    `select from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database()) and $1::text <> '' -- of every org_id`,
    [tx.orgId],
  );
  return waiting.length > 0;
}
