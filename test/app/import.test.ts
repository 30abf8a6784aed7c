import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportProgress } from "../../src/app/import/report.ts";
import { type ImportRequest, importFolder } from "../../src/app/import.ts";
import { writeTemplates } from "../../src/app/import-templates.ts";
import { parseDay } from "../../src/core/day.ts";
import { readBook } from "../../src/store/book.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";
import { createOrg } from "../support/organisations.ts";
import { readAs } from "./import-support.ts";

const db = await testDatabase();
const now = "2026-03-01T12:00:00Z";

const importing = (slug: string, dir: string, more: Partial<ImportRequest> = {}) =>
  importFolder({ db, dir, slug, full: false, now, ...more });

const accounts = "id,name,currency\nacme,Acme,\nbolt,Bolt,JPY\n";
const subscriptions = "id,account_id,start_date,mrr\ns1,acme,2026-01-01,10\ns2,bolt,2026-01-01,700\n";

const bookOf = (slug: string) => readAs(db, slug, readBook);
const runsOf = async (slug: string) =>
  (
    await readAs(db, slug, (tx) =>
      tx.query<{ report: unknown }>("select report from import_run where org_id = $1", [tx.orgId]),
    )
  ).map(({ report }) => report);

describe("importing a folder", () => {
  it("makes the organisation, reads each file by what the earlier ones say, and tells what it did", async () => {
    const dir = await folderOf({
      "settings.csv": "key,value\ntimezone,America/New_York\ncurrency,EUR\n",
      "accounts.csv": accounts,
      "subscriptions.csv": subscriptions,
      "tickets.csv": "id,account_id,opened_at,colour\nt1,acme,2026-02-01 23:30,red\n",
      "notes.csv": "whatever\n",
      "readme.txt": "not read",
    });
    const report = await importing("first", dir);
    expect(report).toEqual({
      org: "first",
      created: true,
      imported: { settings: 2, accounts: 2, subscriptions: 2, tickets: 1 },
      unchanged: { settings: 0, accounts: 0, subscriptions: 0, tickets: 0 },
      summed: {},
      filtered: {},
      rejected_total: 0,
      contradictions_total: 0,
      unlisted: {},
      absent: { settings: 0, accounts: 0, subscriptions: 0, tickets: 0 },
      removed: { settings: 0, accounts: 0, subscriptions: 0, tickets: 0 },
      checked: {},
      rejected: [],
      contradictions: [],
      ignored_columns: { "tickets.csv": ["colour"] },
      ignored_files: ["notes.csv"],
      watermarks: { usage: null, user_days: null, tickets: "2026-02-01", surveys: null, touches: null, invoices: null },
    });
    const book = await bookOf("first");
    expect(book.subscriptions.map(({ mrrCents, currency }) => [mrrCents, currency])).toEqual([
      [1_000n, "EUR"],
      [700n, "JPY"],
    ]);
    expect(await runsOf("first")).toEqual([{ ...report, rejected_total: 0, contradictions_total: 0 }]);
  });

  it("changes nothing the second time", async () => {
    const dir = await folderOf({ "accounts.csv": accounts, "subscriptions.csv": subscriptions });
    await importing("twice", dir);
    const again = await importing("twice", dir, { now: "2026-03-02T12:00:00Z" });
    expect(again).toMatchObject({
      created: false,
      imported: { accounts: 0, subscriptions: 0 },
      unchanged: { accounts: 2, subscriptions: 2 },
    });
  });

  it("makes the organisation once when two imports of it begin in the same moment, and both enter", async () => {
    const dir = await folderOf({ "accounts.csv": accounts });
    const reports = await Promise.all([importing("at-once", dir), importing("at-once", dir)]);
    expect(reports.map(({ created }) => created).sort()).toEqual([false, true]);
    expect(reports.map(({ imported }) => imported.accounts).sort()).toEqual([0, 2]);
  });

  it("flags rows that the next export lacks and removes them only with --full", async () => {
    await importing("less", await folderOf({ "accounts.csv": accounts, "subscriptions.csv": subscriptions }));
    const smaller = await folderOf({
      "accounts.csv": "id,name\nacme,Acme\n",
      "subscriptions.csv": "id,account_id,start_date,mrr\ns1,acme,2026-01-01,10\n",
    });
    expect((await importing("less", smaller)).absent).toEqual({ accounts: 1, subscriptions: 1 });
    expect((await bookOf("less")).subscriptions).toHaveLength(2);
    expect((await importing("less", smaller, { full: true })).removed).toEqual({ accounts: 1, subscriptions: 0 });
    expect((await bookOf("less")).subscriptions.map(({ id }) => id)).toEqual(["s1"]);
  });

  it("removes nothing of a file that has a row it could not read: that row may be the one that seems to be lacking", async () => {
    await importing("misread", await folderOf({ "accounts.csv": accounts, "subscriptions.csv": subscriptions }));
    const mistyped = await folderOf({
      "accounts.csv": "id,name,owner_email\nacme,Acme,\nbolt,Bolt,bolt at example\n",
      "subscriptions.csv": "id,account_id,start_date,mrr\ns1,acme,2026-01-01,10\ns1,acme,2026-01-01,10\n",
    });
    const { absent, removed, rejected } = await importing("misread", mistyped, { full: true });
    expect(rejected.map(({ file, line }) => [file, line])).toEqual([
      ["accounts.csv", 3],
      ["subscriptions.csv", 2],
    ]);
    expect([absent, removed]).toEqual([
      { accounts: 1, subscriptions: 1 },
      { accounts: 0, subscriptions: 1 },
    ]);
    const book = await bookOf("misread");
    expect(book.accounts.map(({ id }) => id)).toEqual(["acme", "bolt"]);
    expect(book.subscriptions.map(({ id }) => id)).toEqual(["s1"]);
  });

  it("goes on past bad rows, and lists those of reading and those of loading in the order of the file", async () => {
    const dir = await folderOf({
      "accounts.csv": accounts,
      "subscriptions.csv":
        "id,account_id,start_date,mrr\ns1,acme,2026-01-01,10\ns1,acme,2026-01-01,20\ns2,nobody,2026-01-01,1\ns3,acme,01.02.2026,1\n",
    });
    const { imported, rejected } = await importing("bad-rows", dir);
    expect(imported).toEqual({ accounts: 2, subscriptions: 1 });
    expect(rejected.map(({ file, line, column, value }) => [file, line, column, value])).toEqual([
      ["subscriptions.csv", 2, "id", "s1"],
      ["subscriptions.csv", 4, "account_id", "nobody"],
      ["subscriptions.csv", 5, "start_date", "01.02.2026"],
    ]);
    expect((await bookOf("bad-rows")).subscriptions.map(({ mrrCents }) => mrrCents)).toEqual([2_000n]);
  });

  it("holds churn events against the book: contradicted, consistent, and of nobody", async () => {
    const dir = await folderOf({
      "accounts.csv": accounts,
      "subscriptions.csv":
        "id,account_id,start_date,end_date,mrr\ns1,acme,2026-01-01,2026-02-01,10\ns2,acme,2026-01-01,,0\ns3,bolt,2026-01-01,,7\n",
      "churn_events.csv":
        "account_id,on\nacme,2026-01-31\nacme,2026-02-01\nbolt,2025-12-31\nbolt,2026-01-01\nnobody,2026-01-01\n",
    });
    const { checked, contradictions, rejected } = await importing("churned", dir);
    expect(checked).toEqual({ churn_events: 4 });
    expect(contradictions.map(({ line, account_id, code }) => [line, account_id, code])).toEqual([
      [2, "acme", "churn_event_while_paying"],
      [5, "bolt", "churn_event_while_paying"],
    ]);
    expect(contradictions[0]?.text).toBe(
      "The account is said to have left on 2026-01-31, but it still pays on that day for s1.",
    );
    expect(rejected).toMatchObject([{ file: "churn_events.csv", line: 6, column: "account_id", value: "nobody" }]);
  });

  it("finds the account of a row through another file, as the mapping says", async () => {
    const map = join(
      await folderOf({
        "map.json": JSON.stringify({
          feeds: {
            user_days: {
              file: "logins.csv",
              columns: { user_id: "user", day: "on" },
              joins: { account_id: { column: "sub", file: "subs.csv", key: "nr", take: "customer" } },
            },
          },
        }),
      }),
      "map.json",
    );
    const dir = await folderOf({
      "accounts.csv": accounts,
      "subs.csv": "nr,customer\n7,acme\n",
      "logins.csv": "sub,user,on\n7,u,2026-02-02\n8,u,2026-02-02\n,u,2026-02-02\n",
    });
    const report = await importing("joined", dir, { map });
    expect(report).toMatchObject({
      imported: { user_days: 1 },
      ignored_files: [],
      watermarks: { user_days: "2026-02-02" },
    });
    expect(report.rejected).toEqual([
      {
        file: "logins.csv",
        line: 3,
        column: "sub",
        value: "8",
        problem: "has no row in subs.csv",
        remedy: "Add its row to subs.csv, or correct the cell.",
      },
      {
        file: "logins.csv",
        line: 4,
        column: "sub",
        value: "",
        problem: "is empty",
        remedy: "Every row needs a value in account_id: fill it in the source and export again.",
      },
    ]);
  });

  it("reads several feeds from one file, each the rows it means, and names only the columns that none of them reads", async () => {
    const dir = await folderOf({
      "export.csv":
        "kind,nr,label,mail,colour\ncustomer,1,Acme,,red\nperson,7,Jo,jo@acme.example,red\nlead,8,Bo,,blue\n",
      "map.json": JSON.stringify({
        feeds: {
          accounts: {
            file: "export.csv",
            columns: { id: "nr", name: "label" },
            where: { kind: { is: ["customer"] } },
          },
          contacts: {
            file: "export.csv",
            columns: { id: "nr", name: "label", email: "mail" },
            constants: { account_id: "1" },
            where: { kind: { not: ["customer", "lead"] } },
          },
        },
      }),
    });
    expect(await importing("one-file", dir, { map: join(dir, "map.json") })).toMatchObject({
      imported: { accounts: 1, contacts: 1 },
      filtered: { accounts: 2, contacts: 2 },
      rejected_total: 0,
      ignored_columns: { "export.csv": ["colour"] },
      ignored_files: [],
    });
  });

  it("says how far it is, in rows and bytes", async () => {
    const steps: ImportProgress[] = [];
    const usage = Array.from(
      { length: 30_000 },
      (_, i) => `acme,${new Date(Date.UTC(1950, 0, 1 + i)).toISOString().slice(0, 10)},1\n`,
    );
    const dir = await folderOf({ "accounts.csv": accounts, "usage.csv": `account_id,day,sessions\n${usage.join("")}` });
    await importing("steps", dir, { progress: (step) => steps.push(step) });
    const [last] = steps.filter(({ feed }) => feed === "usage").slice(-1);
    expect(last?.rows).toBeGreaterThan(10_000);
    expect(last?.bytes).toBeGreaterThan(0);
    expect(last?.totalBytes).toBe(24 + 30_000 * 18);
    const phases = steps.filter(({ feed }) => feed === "usage").map(({ phase }) => phase);
    expect([...new Set(phases)]).toEqual(["looking", "reading", "storing"]);
    expect(phases.lastIndexOf("looking")).toBeLessThan(phases.indexOf("reading"));
  });
});

describe("an import that cannot be", () => {
  const orgs = async () => (await listOrgs(db)).map(({ slug }) => slug);

  it.each([
    ["a folder that is not there", async () => "/nonexistent/export", "folder_unreadable", /ENOENT/],
    [
      "a file instead of a folder",
      async () => join(await folderOf({ "accounts.csv": accounts }), "accounts.csv"),
      "folder_unreadable",
      /ENOTDIR/,
    ],
    ["an empty folder", () => folderOf({}), "folder_empty", /no \.csv file/],
    [
      "a folder without accounts",
      () => folderOf({ "acounts.csv": accounts }),
      "file_missing",
      /has no accounts\.csv; it has: acounts\.csv/,
    ],
    [
      "a header without a required column",
      () => folderOf({ "accounts.csv": accounts, "usage.csv": "account_id,date\n" }),
      "missing_column",
      /usage\.csv lacks the column day/,
    ],
  ])("for %s is refused before anything is made", async (_, dir, code, message) => {
    const before = await orgs();
    await expect(importing("never", await dir())).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/\w/),
    });
    expect(await orgs()).toEqual(before);
  });

  // Longer than what the look at the headers reads, so that rows are already on their way when the fault comes.
  const manyRows = `id,account_id,start_date,mrr\n${"s1,acme,2026-01-01,1\n".repeat(15_000)}`;

  it.each([
    ["stops being UTF-8", Buffer.from(`${manyRows}s2,acm\u00e9,2026-01-01,1\n`, "latin1"), "wrong_encoding"],
    ["never closes a quotation mark", `${manyRows}s2,"acme,2026-01-01,1\n`, "unclosed_quote"],
  ])("because a later file %s leaves nothing half-written", async (_, broken, code) => {
    const slug = code.replace("_", "-");
    const dir = await folderOf({ "accounts.csv": accounts, "subscriptions.csv": broken });
    await expect(importing(slug, dir)).rejects.toMatchObject({ code, message: expect.stringContaining("line 15002") });
    expect(await orgs()).not.toContain(slug);
    await importing(slug, await folderOf({ "accounts.csv": accounts }));
    const [book, runs] = [await bookOf(slug), await runsOf(slug)];
    await expect(importing(slug, dir)).rejects.toMatchObject({ code });
    expect([await bookOf(slug), await runsOf(slug)]).toEqual([book, runs]);
  });

  it("because the disk is full midway leaves nothing half-written, and the next one enters whole", async () => {
    const dir = await folderOf({ "accounts.csv": accounts, "subscriptions.csv": manyRows });
    const progress = ({ feed }: ImportProgress) => {
      if (feed === "subscriptions") throw Object.assign(new Error("write failed"), { code: "ENOSPC" });
    };
    await expect(importing("full-disk", dir, { progress })).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await orgs()).not.toContain("full-disk");
    expect(await importing("full-disk", dir)).toMatchObject({
      created: true,
      imported: { accounts: 2, subscriptions: 1 },
    });
  });

  it("because the reporting currency changes and rates of the former one would stay, until all are given anew", async () => {
    const inCurrency = (currency: string, rates: string) =>
      folderOf({
        "accounts.csv": accounts,
        "settings.csv": `key,value\ncurrency,${currency}\n`,
        ...(rates !== "" && { "fx.csv": `day,currency,rate\n${rates}` }),
      });
    const ratesOf = () =>
      readAs(db, "moving", (tx) =>
        tx.query("select currency, rate from fx_rate where org_id = $1 order by currency, rate", [tx.orgId]),
      );
    await importing("moving", await inCurrency("USD", "2026-01-01,GBP,1.27\n2026-01-01,CHF,1.11\n"));
    const stays = { code: "rates_of_former_currency", message: expect.stringMatching(/from USD to EUR/) };
    await expect(importing("moving", await inCurrency("EUR", ""))).rejects.toMatchObject({
      ...stays,
      message: expect.stringContaining("2 exchange rates in USD would stay. Nothing was imported."),
    });
    const one = await inCurrency("EUR", "2026-01-01,GBP,1.15\n");
    await expect(importing("moving", one)).rejects.toMatchObject(stays);
    expect(await ratesOf()).toEqual([
      { currency: "CHF", rate: "1.11" },
      { currency: "GBP", rate: "1.27" },
    ]);
    await importing("moving", one, { full: true });
    expect(await ratesOf()).toEqual([{ currency: "GBP", rate: "1.15" }]);
  });

  it("because a file is a folder says so", async () => {
    const dir = await folderOf({ "accounts.csv": accounts });
    await mkdir(join(dir, "usage.csv"));
    await expect(importing("odd", dir)).rejects.toMatchObject({
      code: "file_unreadable",
      message: expect.stringContaining("usage.csv"),
    });
  });

  it("into the demo is refused: it is made anew from time to time", async () => {
    await createOrg(db, { slug: "sample", name: "Sample", kind: "demo", demoToday: parseDay("2026-03-01") ?? 0 });
    const dir = await folderOf({ "accounts.csv": accounts });
    for (const slug of ["demo", "sample"])
      await expect(importing(slug, dir)).rejects.toMatchObject({ code: "demo_org" });
    expect(await orgs()).not.toContain("demo");
  });
});

describe("the templates", () => {
  it("import as they are, one row of every feed", async () => {
    const dir = await folderOf({});
    const files = await writeTemplates(dir);
    expect(files).toContain("churn_events.csv");
    const report = await importing("template", dir, { now: "2027-06-01T00:00:00Z" });
    expect(report.rejected).toEqual([]);
    expect(report.contradictions).toEqual([]);
    expect(Object.values(report.imported)).toEqual(Array(files.length).fill(1));
  });

  it("never overwrite a file", async () => {
    const dir = await folderOf({ "accounts.csv": accounts });
    await expect(writeTemplates(dir)).rejects.toMatchObject({ code: "template_not_written" });
  });
});
