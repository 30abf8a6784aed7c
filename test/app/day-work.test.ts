/** The day's work on a small book: a payment that fails, is tried again and goes through. */
import { describe, expect, it } from "vitest";
import { doDayWork } from "../../src/app/day-work.ts";
import { importFolder } from "../../src/app/import.ts";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import type { Database } from "../../src/store/database.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";

const db = await testDatabase();

const failed = "id,account_id,due_on,paid_on,amount,failed_attempts\ni1,acme,2026-03-02,,500.00,2\n";
const settled = "id,account_id,due_on,paid_on,amount,failed_attempts\ni1,acme,2026-03-02,2026-03-12,500.00,2\n";
const at = (day: string) => `${day}T06:00:00Z`;

async function bookOf(slug: string, invoices: string, day: string, subscription = ""): Promise<OrgScope> {
  const dir = await folderOf({
    "accounts.csv": "id,name,owner_email,account_manager_email\nacme,Acme,carl@home.example,ann@home.example\n",
    "members.csv": "email,name,role\ncarl@home.example,Carl,csm\nann@home.example,Ann,csm\n",
    "subscriptions.csv": `id,account_id,mrr,currency,start_date,end_date\ns1,acme,500.00,USD,2025-01-01,${subscription}\n`,
    "invoices.csv": invoices,
  });
  await importFolder({ db, dir, slug, full: false, now: at(day) });
  return systemScope(await findOrg(db, slug));
}

interface Kept {
  readonly episodes: readonly object[];
  readonly tasks: readonly object[];
}

async function kept(database: Database, scope: OrgScope): Promise<Kept> {
  return withOrg(database, scope, async (tx) => ({
    episodes: await tx.query(
      `select id, opened_on::text as opened, quiet_since::text as quiet, closed_on::text as closed, closed_because as because
       from episode where org_id = $1 order by id`,
      [tx.orgId],
    ),
    tasks: await tx.query(
      `select episode_id as episode, title, owner_email as owner, due_on::text as due, status from task
       where org_id = $1 order by id`,
      [tx.orgId],
    ),
  }));
}

const opened = {
  id: "failed_payment:2026-03-09:acme",
  opened: "2026-03-09",
  quiet: null,
  closed: null,
  because: null,
};
// Three days after Monday 9 March.
const task = {
  episode: "failed_payment:2026-03-09:acme",
  title: "Get the payment through with the billing contact",
  owner: "ann@home.example",
  due: "2026-03-12",
  status: "open",
};

describe("the day's work", () => {
  it("opens an episode with its task once, however often the day is done", async () => {
    const org = await bookOf("once", failed, "2026-03-09");
    for (let time = 0; time < 3; time++) await doDayWork(db, org, at("2026-03-09"));
    expect(await kept(db, org)).toEqual({ episodes: [opened], tasks: [task] });
  });

  it("opens it once when two processes do the day at the same moment", async () => {
    const org = await bookOf("twice", failed, "2026-03-09");
    await Promise.all([doDayWork(db, org, at("2026-03-09")), doDayWork(db, org, at("2026-03-09"))]);
    expect(await kept(db, org)).toEqual({ episodes: [opened], tasks: [task] });
  });

  it("does a day again after an import, and clears what is over with its open task", async () => {
    const org = await bookOf("cleared", failed, "2026-03-09");
    await doDayWork(db, org, at("2026-03-09"));
    await bookOf("cleared", settled, "2026-03-12");
    await doDayWork(db, org, at("2026-03-12"));
    expect((await kept(db, org)).episodes).toEqual([{ ...opened, quiet: "2026-03-12" }]);
    await doDayWork(db, org, at("2026-03-13"));
    expect(await kept(db, org)).toEqual({
      episodes: [{ ...opened, quiet: "2026-03-12", closed: "2026-03-13", because: "cleared" }],
      tasks: [{ ...task, status: "dropped" }],
    });
  });

  it("finds after missed days what is still true, as of the day it is", async () => {
    const org = await bookOf("missed", failed, "2026-03-09");
    await doDayWork(db, org, at("2026-03-14"));
    // Three days after Saturday the 14th: Tuesday.
    expect(await kept(db, org)).toMatchObject({ episodes: [{ opened: "2026-03-14" }], tasks: [{ due: "2026-03-17" }] });
  });

  it("does nothing for a day before one that is done: the clock went back", async () => {
    const org = await bookOf("back", failed, "2026-03-09");
    await doDayWork(db, org, at("2026-03-09"));
    await bookOf("back", settled, "2026-03-09");
    await doDayWork(db, org, at("2026-03-08"));
    expect((await kept(db, org)).episodes).toEqual([opened]);
  });

  it("closes what is open about an account that pays nothing any more", async () => {
    const org = await bookOf("left", failed, "2026-03-09");
    await doDayWork(db, org, at("2026-03-09"));
    await bookOf("left", failed, "2026-03-10", "2026-03-10");
    await doDayWork(db, org, at("2026-03-10"));
    expect(await kept(db, org)).toEqual({
      episodes: [{ ...opened, closed: "2026-03-10", because: "churned" }],
      tasks: [{ ...task, status: "dropped" }],
    });
  });
});
