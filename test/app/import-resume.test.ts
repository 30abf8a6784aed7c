/** Bulk files enter one by one, and the file that was loaded last is known again. */

import { writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examine } from "../../src/app/examine.ts";
import type { ImportProgress } from "../../src/app/import/report.ts";
import { type ImportRequest, importFolder } from "../../src/app/import.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";
import { readAs } from "./import-support.ts";

const db = await testDatabase();
const now = "2026-03-10T12:00:00Z";

const accounts = "id,name\nacme,Acme\nbolt,Bolt\n";
const usage = "account_id,day,sessions\nacme,2026-03-01,5\nacme,2026-03-02,6\nbolt,soon,1\nghost,2026-03-02,1\n";
const uses = "account_id,feature,day,count\nacme,exports,2026-03-01,2\nacme,exports,2026-03-01,3\n";
const files = { "accounts.csv": accounts, "usage.csv": usage, "feature_use.csv": uses };

const importing = (slug: string, dir: string, more: Partial<ImportRequest> = {}) =>
  importFolder({ db, dir, slug, full: false, now, ...more });

/** The report, and the feeds whose rows were read for it. */
async function importingRead(slug: string, dir: string, more: Partial<ImportRequest> = {}) {
  const read = new Set<string>();
  const progress = ({ phase, feed }: ImportProgress) => void (phase === "reading" && read.add(feed));
  const report = await importing(slug, dir, { ...more, progress });
  return { report, read: [...read] };
}

const usageOf = (slug: string) =>
  readAs(db, slug, (tx) =>
    tx.query("select account_id, sessions from usage_day where org_id = $1 order by account_id, day", [tx.orgId]),
  );

describe("the same bulk files again", () => {
  it("are not read once more, and what became of their rows is told as if they were", async () => {
    const dir = await folderOf(files);
    const first = await importingRead("again", dir);
    expect(first.read).toEqual(["accounts", "usage", "feature_use"]);
    expect(first.report).toMatchObject({
      imported: { accounts: 2, usage: 2, feature_use: 2 },
      rejected_total: 2,
      watermarks: { usage: "2026-03-02" },
    });
    const second = await importingRead("again", dir);
    expect(second.read).toEqual(["accounts"]);
    expect(second.report).toEqual({
      ...first.report,
      created: false,
      imported: { accounts: 0, usage: 0, feature_use: 0 },
      unchanged: { accounts: 2, usage: 2, feature_use: 2 },
    });
  });

  it("move the watermark to days that were still to come when they were read", async () => {
    const ahead = "account_id,day,sessions\nacme,2026-03-09,1\nacme,2026-03-12,2\n";
    const dir = await folderOf({ "accounts.csv": accounts, "usage.csv": ahead });
    expect((await importing("ahead", dir)).watermarks.usage).toBe("2026-03-09");
    const later = await importingRead("ahead", dir, { now: "2026-03-13T12:00:00Z" });
    expect(later.read).toEqual(["accounts"]);
    expect(later.report.watermarks.usage).toBe("2026-03-12");
  });

  it.each<[string, { files?: Partial<typeof files>; full?: boolean }]>([
    ["another row in it", { files: { "usage.csv": `${usage}bolt,2026-03-02,1\n` } }],
    ["an account that was unknown", { files: { "accounts.csv": `${accounts}ghost,Ghost\n` } }],
    ["--full", { full: true }],
  ])("are read once more for %s", async (what, { files: changed = {}, full = false }) => {
    const slug = what.replace(/\W+/g, "-").replace(/^-/, "");
    await importing(slug, await folderOf(files));
    const { read } = await importingRead(slug, await folderOf({ ...files, ...changed }), { full });
    expect(read).toContain("usage");
  });

  it("are read once more when their mapping, or a file they are joined with, says something else", async () => {
    const joinedBy = (column: string) => ({
      feeds: {
        accounts: { file: "accounts.csv", columns: { id: "id", name: "name" } },
        user_days: {
          file: "logins.csv",
          columns: { user_id: column, day: "on" },
          joins: { account_id: { column: "sub", file: "subs.csv", key: "nr", take: "customer" } },
        },
      },
    });
    const logins = { "accounts.csv": accounts, "logins.csv": "sub,user,device,on\n7,u,d,2026-03-01\n" };
    const dir = await folderOf({ ...logins, "subs.csv": "nr,customer\n7,acme\n" });
    const map = join(dir, "map.json");
    const again = async () => (await importingRead("joined", dir, { map })).read;
    await writeFile(map, JSON.stringify(joinedBy("user")));
    expect([await again(), await again()]).toEqual([["accounts", "user_days"], ["accounts"]]);
    await writeFile(map, JSON.stringify(joinedBy("device")));
    expect(await again()).toContain("user_days");
    await writeFile(join(dir, "subs.csv"), "nr,customer\n7,bolt\n");
    expect([await again(), await again()]).toEqual([["accounts", "user_days"], ["accounts"]]);
    const stored = await readAs(db, "joined", (tx) =>
      tx.query("select account_id, user_id from user_day where org_id = $1 order by account_id, user_id", [tx.orgId]),
    );
    expect(stored).toEqual([
      { account_id: "acme", user_id: "d" },
      { account_id: "acme", user_id: "u" },
      { account_id: "bolt", user_id: "d" },
    ]);
  });

  it("are known by what was read of a file they are joined with, not by what it says since", async () => {
    const map = JSON.stringify({
      feeds: {
        user_days: {
          file: "logins.csv",
          columns: { user_id: "user", day: "on" },
          joins: { account_id: { column: "sub", file: "subs.csv", key: "nr", take: "customer" } },
        },
      },
    });
    const subs = "nr,customer\n7,acme\n";
    const dir = await folderOf({
      ...files,
      "logins.csv": "sub,user,on\n7,u,2026-03-01\n",
      "subs.csv": subs,
      "map.json": map,
    });
    const turnedTo = ({ phase, feed }: ImportProgress) => {
      if (phase === "looking" && feed === "usage") writeFileSync(join(dir, "subs.csv"), subs.replace("acme", "bolt"));
    };
    await importing("joined-since", dir, { map: join(dir, "map.json"), progress: turnedTo });
    const { report } = await importingRead("joined-since", dir, { map: join(dir, "map.json") });
    expect(report.imported).toMatchObject({ user_days: 1 });
  });

  it("bring the rows back of an account that left and came again", async () => {
    const dir = await folderOf(files);
    await importing("back", dir);
    await importing("back", await folderOf({ "accounts.csv": "id,name\nbolt,Bolt\n" }), { full: true });
    expect(await usageOf("back")).toEqual([]);
    await importing("back", dir);
    expect(await usageOf("back")).toHaveLength(2);
  });

  it("are read once more when another file of the feed came between", async () => {
    const dir = await folderOf(files);
    await importing("between", dir);
    const corrected = { ...files, "usage.csv": "account_id,day,sessions\nacme,2026-03-01,50\n" };
    await importing("between", await folderOf(corrected));
    await importing("between", dir);
    expect(await usageOf("between")).toMatchObject([{ sessions: 5 }, { sessions: 6 }]);
  });
});

describe("a bulk file that cannot be read to its end", () => {
  const broken = `${uses}"acme,exports,2026-03-01,1\n`;

  it("stops itself alone: the error says what is in, and the same command goes on from there", async () => {
    const dir = await folderOf({ ...files, "feature_use.csv": broken });
    await expect(importing("stopped", dir)).rejects.toMatchObject({
      code: "unclosed_quote",
      message:
        "feature_use.csv, line 4: a quotation mark is opened and never closed, so the rest of the file cannot be read. " +
        "Nothing of feature_use was written; accounts and usage are in.",
      remedy: expect.stringMatching(/Then run the same command: it goes on from there\.$/),
    });
    expect(await usageOf("stopped")).toHaveLength(2);
    const runs = () =>
      readAs(db, "stopped", (tx) =>
        tx.query<{ finished: boolean; imported: object }>(
          `select finished_at is not null as finished, report -> 'imported' as imported from import_run
           where org_id = $1 order by finished_at nulls first`,
          [tx.orgId],
        ),
      );
    expect(await runs()).toEqual([{ finished: false, imported: { accounts: 2, usage: 2 } }]);
    const found = async () => (await examine(db, now)).findings.filter(({ what }) => what === "import of stopped");
    expect(await found()).toEqual([
      {
        what: "import of stopped",
        ok: false,
        found: "the one of 2026-03-10T12:00:00.000Z was cut off, or is still running; in are: accounts, usage",
        remedy: "Unless it is running, give the same `holdfast import` command again: it goes on from there.",
      },
    ]);
    await writeFile(join(dir, "feature_use.csv"), uses);
    const { report, read } = await importingRead("stopped", dir);
    expect(read).toEqual(["accounts", "feature_use"]);
    expect(report).toMatchObject({ imported: { usage: 0, feature_use: 2 }, unchanged: { usage: 2, feature_use: 0 } });
    expect(await runs()).toMatchObject([{ finished: false }, { finished: true }]);
    expect(await found()).toEqual([]);
  });

  it("because it is not UTF-8 is found before anything is written", async () => {
    const latin = Buffer.from(`${uses}acm\u00e9,exports,2026-03-01,1\n`, "latin1");
    const dir = await folderOf({ ...files, "feature_use.csv": latin });
    await expect(importing("latin", dir)).rejects.toMatchObject({
      code: "wrong_encoding",
      message: "feature_use.csv is not UTF-8 (line 4). Nothing was imported.",
    });
    await expect(usageOf("latin")).rejects.toThrow("no organisation latin");
  });

  it("because it is still being written is refused", async () => {
    const dir = await folderOf(files);
    const progress = ({ phase, feed }: ImportProgress) => {
      if (phase === "storing" && feed === "usage")
        writeFileSync(join(dir, "feature_use.csv"), `${uses}${uses.slice(30)}`);
    };
    await expect(importing("growing", dir, { progress })).rejects.toMatchObject({
      code: "file_changed",
      message:
        "feature_use.csv changed while it was read. Nothing of feature_use was written; accounts and usage are in.",
    });
  });

  it("because its header became another one after it was looked at is refused: its cells would be taken for one another", async () => {
    const days = "account_id,user_id,day,sessions,events\nacme,u,2026-03-01,1,20\n";
    const dir = await folderOf({ ...files, "user_days.csv": days });
    const progress = ({ phase, feed }: ImportProgress) => {
      if (phase === "looking" && feed === "usage")
        writeFileSync(join(dir, "user_days.csv"), days.replace("sessions,events", "events,sessions"));
    };
    await expect(importing("turned", dir, { progress })).rejects.toMatchObject({
      code: "file_changed",
      message: "user_days.csv changed while it was read. Nothing of user_days was written; accounts and usage are in.",
    });
  });

  it("leaves the day to which the feed is stated to be complete where it was", async () => {
    const stated = { ...files, "settings.csv": "key,value\nwatermark.usage,2026-03-08\n" };
    const dir = await folderOf({ ...stated, "usage.csv": `${usage}"acme\n` });
    await expect(importing("stated", dir)).rejects.toMatchObject({ code: "unclosed_quote" });
    const watermarks = () =>
      readAs(db, "stated", (tx) => tx.query("select feed from watermark where org_id = $1", [tx.orgId]));
    expect(await watermarks()).toEqual([]);
    await writeFile(join(dir, "usage.csv"), usage);
    expect((await importing("stated", dir)).watermarks.usage).toBe("2026-03-08");
  });
});
