import { once } from "node:events";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { everyRow } from "../support/every-row.ts";
import { folderOf } from "../support/folder.ts";
import { holdfast, launch, ownDatabase } from "../support/holdfast.ts";

// The real program, killed without a warning where a lock holds it, and run once more.

const now = "2026-03-10T12:00:00Z";
const patience = { timeout: 30_000 };

const files = {
  "accounts.csv": "id,name,segment\nacme,Acme,SMB\nbolt,Bolt,SMB\n",
  "subscriptions.csv": "id,account_id,start_date,mrr\ns1,acme,2026-01-01,10\ns2,bolt,2026-01-01,7\n",
  "usage.csv": "account_id,day,sessions\nacme,2026-03-01,5\nacme,2026-03-02,6\nbolt,2026-03-02,1\n",
  "user_days.csv": "account_id,user_id,day\nacme,u,2026-03-01\nacme,v,2026-03-01\n",
  "feature_use.csv": "account_id,feature,day,count\nacme,exports,2026-03-01,2\nacme,exports,2026-03-01,3\n",
};

let command: readonly string[];
let uninterrupted: object;

beforeAll(async () => {
  command = ["import", await folderOf(files), "--now", now, "--json"];
  const env = await ownDatabase();
  expect((await holdfast(command, { env })).code).toBe(0);
  const db = await opened(env);
  uninterrupted = comparable(await everyRow(db));
  await db.close();
}, 60_000);

it.each([
  ["while the book is loaded", "subscription", "share", { account: 0, usage_day: 0, user_day: 0 }],
  ["between two bulk feeds", "user_day", "access exclusive", { account: 2, usage_day: 3, user_day: 0 }],
  ["in the middle of a bulk feed", "user_day", "share", { account: 2, usage_day: 3, user_day: 0 }],
])(
  "killed %s, an import leaves what it had finished, and ends as one that was never killed when it is run again",
  async (_, table, mode, left) => {
    const env = await ownDatabase();
    const db = await opened(env);
    onTestFinished(() => db.close());
    const holder = await db.connect();
    await holder.query(`begin; lock table ${table} in ${mode} mode`);
    const program = launch("cli.js", command, env);
    const gone = once(program, "close");
    await expect.poll(() => isHeldAt(db, table), patience).toBe(true);
    program.kill("SIGKILL");
    await gone;
    await holder.query("rollback");
    holder.release();
    // The server notices that its client is gone when it has something to say to it.
    await expect.poll(() => othersAtWork(db), patience).toBe(0);
    const rows = await everyRow(db);
    expect(Object.fromEntries(Object.keys(left).map((name) => [name, rows.get(name)?.length]))).toEqual(left);
    const again = await holdfast(command, { env });
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ unchanged: { accounts: left.account, usage: left.usage_day } });
    expect(comparable(await everyRow(db))).toEqual(uninterrupted);
  },
  90_000,
);

async function opened({ DATABASE_URL }: { DATABASE_URL: string }): Promise<Database> {
  return openDatabase(DATABASE_URL, { max: 2 });
}

async function isHeldAt(db: Database, table: string): Promise<boolean> {
  const { rows } = await db.pool.query(
    `select from pg_locks where relation = $1::regclass and not granted
       and database = (select oid from pg_database where datname = current_database())`,
    [table],
  );
  return rows.length > 0;
}

async function othersAtWork(db: Database): Promise<number> {
  const { rows } = await db.pool.query(
    `select from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and xact_start is not null
       and pid <> pg_backend_pid()`,
  );
  return rows.length;
}

/** A killed run leaves a note of itself, and the words of its accounts have changed when they entered, not twice. */
const notFacts = ["import_run", "vocabulary_change"];

/** Without ids and clocks of the database's own, which differ from one to the next; the instant of the import stays. */
function comparable(all: ReadonlyMap<string, readonly object[]>): object {
  const tables = [...all].filter(([name]) => !notFacts.includes(name));
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.map(comparableRow).sort()]));
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function comparableRow(row: object): string {
  const ofClock = (key: string, value: unknown) =>
    /_at$/.test(key) && typeof value === "string" && Date.parse(value) !== Date.parse(now) ? "clock" : value;
  return JSON.stringify(row, ofClock).replace(uuid, "id");
}
