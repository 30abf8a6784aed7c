import { describe, expect, test } from "vitest";
import { loadFeed } from "../../../src/store/import/load-feed.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { account, day, importedAt, lines, load, subscription, ticket, usage } from "./records.ts";

const db = await testDatabase();

const nothing = {
  imported: 0,
  unchanged: 0,
  summed: 0,
  superseded: 0,
  absent: 0,
  removed: 0,
  rejected: [],
  unlisted: 0,
  lastDay: null,
};
const april = { now: "2026-04-01T08:00:00Z", today: day("2026-04-01") };
const may = { now: "2026-05-01T08:00:00Z", today: day("2026-05-01") };

describe("loading the same thing again", () => {
  test("the same rows twice change nothing the second time, in whatever order", async () => {
    const org = await newOrg(db, "twice");
    const rows = [usage("a", "2026-02-01", { sessions: 5 }), usage("a", "2026-02-02", { sessions: 6 })];
    expect(await load(db, org, "accounts", [account("a"), account("b")])).toEqual({ ...nothing, imported: 2 });
    expect(await load(db, org, "accounts", [account("b"), account("a")], april)).toEqual({ ...nothing, unchanged: 2 });
    expect(await load(db, org, "usage", rows)).toEqual({ ...nothing, imported: 2, lastDay: day("2026-02-02") });
    expect(await load(db, org, "usage", rows, april)).toEqual({ ...nothing, unchanged: 2, lastDay: day("2026-02-02") });
    expect(await rowsOf(org, "usage_day_history", "day")).toEqual([]);
    expect(await rowsOf(org, "usage_day", "sessions", "recorded_at")).toEqual([
      { sessions: 5, recorded_at: new Date("2026-03-01T08:00:00Z") },
      { sessions: 6, recorded_at: new Date("2026-03-01T08:00:00Z") },
    ]);
  });

  test("a changed row leaves its former words in history, for as long as they were believed", async () => {
    const org = await newOrg(db, "changed");
    await load(db, org, "accounts", [account("a", { name: "Acme" }), account("b")]);
    const report = await load(db, org, "accounts", [account("a", { name: "Acme Ltd" }), account("b")], april);
    expect(report).toEqual({ ...nothing, imported: 1, unchanged: 1, superseded: 1 });
    await load(db, org, "accounts", [account("a", { name: "Acme plc" }), account("b")], may);
    expect(await rowsOf(org, "account_history", "name", "recorded_at", "superseded_at")).toEqual([
      { name: "Acme", recorded_at: new Date("2026-03-01T08:00:00Z"), superseded_at: new Date("2026-04-01T08:00:00Z") },
      { name: "Acme Ltd", recorded_at: new Date("2026-04-01T08:00:00Z"), superseded_at: new Date(may.now) },
    ]);
    expect(await namesKnownOn(org, "2026-02-28T00:00:00Z")).toEqual([]);
    expect(await namesKnownOn(org, "2026-03-01T08:00:00Z")).toEqual(["Account b", "Acme"]);
    expect(await namesKnownOn(org, "2026-04-01T07:59:59Z")).toEqual(["Account b", "Acme"]);
    expect(await namesKnownOn(org, "2026-04-01T08:00:00Z")).toEqual(["Account b", "Acme Ltd"]);
    expect(await namesKnownOn(org, "2026-05-02T00:00:00Z")).toEqual(["Account b", "Acme plc"]);
  });

  test("a value that becomes known, and one that is no longer stated, are changes", async () => {
    const org = await newOrg(db, "missing-values");
    await load(db, org, "accounts", [account("a"), account("b", { licences: 5 }), account("c")]);
    const rows = [account("a", { licences: 5 }), account("b"), account("c")];
    expect(await load(db, org, "accounts", rows, april)).toEqual({
      ...nothing,
      imported: 2,
      unchanged: 1,
      superseded: 2,
    });
    expect(await rowsOf(org, "account", "id", "licences")).toEqual([
      { id: "c", licences: null },
      { id: "a", licences: 5 },
      { id: "b", licences: null },
    ]);
  });

  test("rows the export lacks are counted, and leave with everything of theirs only when it is the whole truth", async () => {
    const org = await newOrg(db, "absent");
    await load(db, org, "accounts", [account("a", { segment: "SMB" }), account("b", { segment: "SMB" })]);
    await load(db, org, "subscriptions", [subscription("s1", "a"), subscription("s2", "b")]);
    await load(db, org, "usage", [usage("a", "2026-02-01"), usage("b", "2026-02-01")]);
    expect((await load(db, org, "accounts", [account("b", { segment: "SMB" })], april)).absent).toBe(1);
    expect(await rowsOf(org, "account", "id")).toEqual([{ id: "a" }, { id: "b" }]);
    const full = await load(db, org, "accounts", [account("b", { segment: "SMB" })], { ...april, full: true });
    expect(full).toEqual({ ...nothing, unchanged: 1, absent: 1, removed: 1 });
    for (const [table, column] of [
      ["account", "id"],
      ["subscription", "account_id"],
      ["usage_day", "account_id"],
      ["account_attribute", "account_id"],
    ] as const) {
      expect(await rowsOf(org, table, column)).toEqual([{ [column]: "b" }]);
      expect(await rowsOf(org, `${table}_history`, column, "superseded_at")).toEqual([
        { [column]: "a", superseded_at: new Date("2026-04-01T08:00:00Z") },
      ]);
    }
  });
});

describe("rows that cannot enter", () => {
  test("keep their feed from being the whole truth: nothing of it leaves", async () => {
    const org = await newOrg(db, "not-whole");
    const stated = [
      { key: "timezone", value: "Europe/Berlin" },
      { key: "locale", value: "de-DE" },
    ];
    await load(db, org, "settings", stated);
    const misspelt = [{ key: "timezone", value: "Europe/Berlln" }];
    const report = await load(db, org, "settings", misspelt, { ...april, full: true });
    expect(report).toMatchObject({ absent: 2, removed: 0 });
    expect(await rowsOf(org, "setting", "key")).toEqual([{ key: "locale" }, { key: "timezone" }]);
  });

  test("a row of an unknown account is refused with its line, and the rest goes on", async () => {
    const org = await newOrg(db, "unknown");
    await load(db, org, "accounts", [account("a")]);
    const report = await load(db, org, "tickets", [
      ticket("t1", "a", "2026-02-01"),
      ticket("t2", "ghost", "2026-02-03"),
    ]);
    expect(report).toEqual({
      ...nothing,
      imported: 1,
      lastDay: day("2026-02-01"),
      rejected: [
        {
          line: 3,
          key: "t2",
          column: "account_id",
          value: "ghost",
          problem: "no account has the id ghost",
          remedy: "Add the account to accounts.csv, or correct the id, and import again.",
        },
      ],
    });
  });

  test("of a repeated id the last row that can enter wins, and the others are reported", async () => {
    const org = await newOrg(db, "repeated");
    await load(db, org, "accounts", [account("a")]);
    const report = await load(db, org, "tickets", [
      ticket("t", "a", "2026-02-01", { subject: "first" }),
      ticket("t", "a", "2026-02-01", { subject: "second" }),
      ticket("t", "ghost", "2026-02-01", { subject: "third" }),
    ]);
    expect(report.imported).toBe(1);
    expect(report.rejected.map(({ line, problem }) => [line, problem])).toEqual([
      [2, "the same id comes again on line 3, which was taken instead"],
      [4, "no account has the id ghost"],
    ]);
    expect(await rowsOf(org, "ticket", "subject")).toEqual([{ subject: "second" }]);
  });

  test("of two usage rows of one account and day the first stays and the second is refused", async () => {
    const org = await newOrg(db, "usage-twice");
    await load(db, org, "accounts", [account("a")]);
    const rows = [usage("a", "2026-02-01", { sessions: 1 }), usage("a", "2026-02-01", { sessions: 2 })];
    const report = await load(db, org, "usage", rows);
    expect(report.rejected.map(({ line, key, problem }) => [line, key, problem])).toEqual([
      [3, "a 2026-02-01", "line 2 already has this account_id + day"],
    ]);
    expect(await rowsOf(org, "usage_day", "sessions")).toEqual([{ sessions: 1 }]);
  });

  test("a setting nobody reads and a value that cannot be read are refused", async () => {
    const org = await newOrg(db, "settings");
    const report = await load(db, org, "settings", [
      { key: "currency", value: "EUR" },
      { key: "curency", value: "EUR" },
      { key: "gross_margin", value: "70" },
      { key: "watermark.usage", value: "31.03.2026" },
      { key: "digest.cs", value: "slack T1/C1 at 08:30 for enterprise" },
      { key: "digest.cs team", value: "slack T1/C1 at 08:30" },
      { key: "digest.ops", value: "slack T1/C1 at 8 on Moonday" },
    ]);
    expect(report.imported).toBe(2);
    expect(report.rejected.map(({ line, column, value, problem }) => [line, column, value, problem])).toEqual([
      [3, "key", "curency", "there is no setting curency"],
      [4, "value", "70", "gross_margin is not a fraction between 0 and 1 such as 0.70"],
      [5, "value", "31.03.2026", "watermark.usage is not a day"],
      [7, "key", "digest.cs team", "digest.cs team is no name for a digest"],
      [8, "value", "slack T1/C1 at 8 on Moonday", "digest.ops: “Moonday” is not a day of the week"],
    ]);
  });
});

describe("what a cell may hold", () => {
  const hostile = [
    "Robert'); drop table account;--",
    "<!channel> & <@U1|x> *bold*",
    'back\\slash \\N \\. "quoted", {braces}',
    "tab\there, new\nline, carriage\rreturn",
    "אבג 日本 \u{1f4a5}",
    "NULL",
    "",
  ];

  test("SQL, chat markup and COPY's own escapes are data", async () => {
    const org = await newOrg(db, "hostile");
    await load(
      db,
      org,
      "accounts",
      hostile.map((name, index) => account(`id ${index} ${name}`, { name, aliases: [name, "b"] })),
    );
    const stored = await rowsOf<{ id: string; name: string; aliases: string[] }>(
      org,
      "account",
      "id",
      "name",
      "aliases",
    );
    expect(stored.map((row) => row.name).sort()).toEqual([...hostile].sort());
    for (const { id, name, aliases } of stored) {
      expect(id).toBe(`id ${hostile.indexOf(name)} ${name}`);
      expect(aliases).toEqual([name, "b"]);
    }
  });

  test("money beyond 2^53 keeps every digit", async () => {
    const org = await newOrg(db, "big-money");
    await load(db, org, "accounts", [account("a")]);
    const large = 9_007_199_254_740_993n;
    await load(db, org, "subscriptions", [subscription("s", "a", { mrrCents: large, annualCents: large * 12n })]);
    expect(await rowsOf(org, "subscription", "mrr_cents", "annual_cents")).toEqual([
      { mrr_cents: 9_007_199_254_740_993n, annual_cents: 108_086_391_056_891_916n },
    ]);
  });

  test("days before 1970, leap days and far days come back as they went in", async () => {
    const org = await newOrg(db, "days");
    await load(db, org, "accounts", [account("a")]);
    const isoDays = ["1899-12-31", "1969-12-31", "1970-01-01", "2024-02-29", "2999-12-31"];
    await load(
      db,
      org,
      "usage",
      isoDays.map((iso) => usage("a", iso)),
    );
    expect(await rowsOf(org, "usage_day", "day")).toEqual(isoDays.map((iso) => ({ day: day(iso) })));
  });
});

describe("an import that fails", () => {
  test("leaves nothing half-written when the database refuses a value in the middle", async () => {
    const org = await newOrg(db, "half");
    await load(db, org, "accounts", [account("a", { name: "before" })]);
    const failing = withOrg(db, org, async (tx) => {
      await loadFeed(tx, "accounts", lines([account("a", { name: "after" }), account("b")]), {
        ...importedAt,
        ...april,
      });
      const rows = [usage("a", "2026-02-01", { sessions: 1 }), usage("a", "2026-02-02", { sessions: 2 ** 31 })];
      await loadFeed(tx, "usage", lines(rows), { ...importedAt, ...april });
    });
    await expect(failing).rejects.toMatchObject({
      code: "import_refused",
      message: expect.stringContaining(
        'the database refused usage: value "2147483648" is out of range for type integer',
      ),
    });
    expect(await rowsOf(org, "account", "id", "name")).toEqual([{ id: "a", name: "before" }]);
    expect(await rowsOf(org, "account_history", "id")).toEqual([]);
    expect(await rowsOf(org, "usage_day", "day")).toEqual([]);
  });

  test("leaves nothing half-written when the file breaks off, and says the reader's own words", async () => {
    const org = await newOrg(db, "broken-off");
    const breaksOff = async function* () {
      yield* lines([account("a"), account("b")]);
      throw new Error("the file ended inside a quote");
    };
    const failing = withOrg(db, org, (tx) => loadFeed(tx, "accounts", breaksOff(), importedAt));
    await expect(failing).rejects.toThrow("the file ended inside a quote");
    expect(await rowsOf(org, "account", "id")).toEqual([]);
  });
});

test("progress counts the rows read", async () => {
  const org = await newOrg(db, "progress");
  const heard: number[] = [];
  await load(db, org, "accounts", [account("a"), account("b")], { progress: (rows) => heard.push(rows) });
  expect(heard.at(-1)).toBe(2);
});

function rowsOf<Row extends object = object>(org: OrgScope, table: string, ...columns: string[]): Promise<Row[]> {
  const list = columns.join(", ");
  return withOrg(db, org, (tx) =>
    tx.query<Row>(`select ${list} from ${table} where org_id = $1 order by recorded_at, ${list}`, [tx.orgId]),
  );
}

async function namesKnownOn(org: OrgScope, instant: string): Promise<string[]> {
  const rows = await withOrg(db, org, (tx) =>
    tx.query<{ name: string }>(
      `select name from account where org_id = $1 and recorded_at <= $2
       union all
       select name from account_history where org_id = $1 and recorded_at <= $2 and superseded_at > $2
       order by name`,
      [tx.orgId, instant],
    ),
  );
  return rows.map((row) => row.name);
}
