/** An organisation whose accounts fail to pay, with people who can be reached in Slack, and its days done one after the other. */
import { doDayWork } from "../../../src/app/day-work.ts";
import { importFolder } from "../../../src/app/import.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import type { Database } from "../../../src/store/database.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { folderOf } from "../../support/folder.ts";

export interface PlaybookOrg {
  readonly scope: OrgScope;
  /** Imports the book again with these accounts' invoices paid on this day. */
  pay(accounts: readonly string[], day: string): Promise<void>;
  doDay(instant: string): Promise<void>;
  letters(): Promise<readonly LetterRow[]>;
  query<Row extends object>(sql: string, more?: readonly unknown[]): Promise<readonly Row[]>;
}

interface LetterRow {
  readonly key: string;
  readonly to: string;
  readonly replaces: string | null;
  /** ISO instant. */
  readonly notBefore: string;
}

export interface BookOptions {
  /** Accounts by MRR; each is Carl's, and Ann's to manage. */
  readonly accounts: Readonly<Record<string, number>>;
  readonly settings?: string;
  /** E-mails of people without a chat user. */
  readonly unreachable?: readonly string[];
}

const people = "email,name,role\ncarl@home.example,Carl,csm\nann@home.example,Ann,csm\nmia@home.example,Mia,manager\n";

export async function playbookOrg(db: Database, slug: string, options: BookOptions): Promise<PlaybookOrg> {
  await importBook(db, slug, options, { paid: [], day: "2026-03-09" });
  const scope = systemScope(await findOrg(db, slug));
  await withOrg(db, scope, (tx) =>
    tx.query(
      `update member set slack_team_id = $1::text, slack_user_id = $1::text || '-' || split_part(email, '@', 1)
       where org_id = $1::uuid and role <> 'system' and email <> all ($2)`,
      [tx.orgId, options.unreachable ?? []],
    ),
  );
  return {
    scope,
    pay: (paid, day) => importBook(db, slug, options, { paid, day }),
    doDay: (instant) => doDayWork(db, scope, instant),
    letters: () => lettersOf(db, scope),
    query: (sql, more = []) => withOrg(db, scope, (tx) => tx.query(sql, [tx.orgId, ...more])),
  };
}

async function importBook(
  db: Database,
  slug: string,
  { accounts, settings }: BookOptions,
  { paid, day }: { readonly paid: readonly string[]; readonly day: string },
): Promise<void> {
  const ids = Object.keys(accounts);
  const lines = (line: (id: string) => string) => ids.map((id) => `${line(id)}\n`).join("");
  const dir = await folderOf({
    ...(settings !== undefined && { "settings.csv": `key,value\n${settings}\n` }),
    "members.csv": people,
    "accounts.csv": `id,name,owner_email,account_manager_email\n${lines((id) => `${id},${id},carl@home.example,ann@home.example`)}`,
    "subscriptions.csv": `id,account_id,mrr,currency,start_date\n${lines((id) => `s-${id},${id},${accounts[id]}.00,USD,2025-01-01`)}`,
    "invoices.csv": `id,account_id,due_on,paid_on,amount,failed_attempts\n${lines(
      (id) => `i-${id},${id},2026-03-02,${paid.includes(id) ? day : ""},50.00,2`,
    )}`,
  });
  await importFolder({ db, dir, slug, full: false, now: `${day}T05:00:00Z` });
}

/** In the order they were enqueued. */
async function lettersOf(db: Database, scope: OrgScope): Promise<readonly LetterRow[]> {
  const rows = await withOrg(db, scope, (tx) =>
    tx.query<LetterRow & { readonly at: Date }>(
      `select key, split_part(destination, '-', 6) as to, replaces_key as replaces, not_before as at
       from outbox where org_id = $1 order by position`,
      [tx.orgId],
    ),
  );
  return rows.map(({ at, ...row }) => ({ ...row, notBefore: at.toISOString() }));
}
