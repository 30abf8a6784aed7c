/** An empty database -> an organisation of 10,000 accounts with every feed but user_days, made up by the server itself. */
import { type Day, isoDay, parseDay } from "../../src/core/day.ts";
import type { Database } from "../../src/store/database.ts";
import { createOrg } from "../support/organisations.ts";
import { bigOrgTables } from "./big-org-tables.ts";
import { distinctNames, numbers } from "./made-up-names.ts";

export const accountCount = 10_000;
/** A Saturday in the middle of a quarter: the one before it is whole. */
export const today: Day = parseDay("2026-11-21") ?? 0;
export const now = "2026-11-21T09:00:00Z";

export interface BigOrg {
  readonly scope: { readonly orgId: string; readonly memberId: string };
  readonly org: { readonly slug: string; readonly name: string };
  /** Account n has the id acc-n, n counted from 1 in this order. */
  readonly names: readonly string[];
}

/** @param db as the superuser. */
export async function makeBigOrg(db: Database, progress: (text: string) => void): Promise<BigOrg> {
  const names = distinctNames(accountCount, numbers(2));
  return makeOrg(db, { org: { slug: "big", name: "Big Book" }, names }, progress);
}

interface Wanted {
  readonly org: BigOrg["org"];
  readonly names: readonly string[];
  /** Left out: all of them. */
  readonly tables?: readonly string[];
}

/** @param db as the superuser, past row-level security and foreign keys: what is measured is asking, not this. */
export async function makeOrg(
  db: Database,
  { org, names, tables }: Wanted,
  progress: (text: string) => void,
): Promise<BigOrg> {
  const { orgId, systemMemberId } = await createOrg(db, { ...org, kind: "real" });
  const client = await db.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const { table, sql, takesNames } of bigOrgTables(orgId, isoDay(today))) {
      if (tables?.includes(table) === false) continue;
      progress(`  filling ${table}`);
      await client.query(sql, takesNames ? [names] : []);
    }
    // As autovacuum leaves a database that has been at rest for a minute.
    await client.query("vacuum (analyze)");
  } finally {
    client.release(true);
  }
  return { scope: { orgId, memberId: systemMemberId }, org, names };
}
