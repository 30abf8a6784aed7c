import { describe, expect, it } from "vitest";
import { importFolder } from "../../src/app/import.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { testDatabase } from "../support/database.ts";
import { everyRow } from "../support/every-row.ts";
import { folderOf } from "../support/folder.ts";

const db = await testDatabase();
const now = "2026-03-10T12:00:00Z";

const files = {
  "settings.csv": "key,value\nwatermark.usage,2026-03-08\ncolour,red\n",
  "accounts.csv": "id,name,segment\nacme,Acme,SMB\nbolt,Bolt,SMB\n",
  "subscriptions.csv": "id,account_id,start_date,mrr\ns1,acme,2026-01-01,10\n",
  "churn_events.csv": "account_id,on\nacme,2026-02-01\n",
  "usage.csv": "account_id,day,sessions\nacme,2026-03-01,5\nghost,2026-03-02,1\nacme,soon,1\n",
  "feature_use.csv": "account_id,feature,day\nacme,exports,2026-03-01\n",
};

describe("an import that is only checked", () => {
  it("of a new organisation tells what the import would, and leaves no trace of it", async () => {
    const dir = await folderOf(files);
    const before = await everyRow(db);
    const checked = await importFolder({ db, dir, slug: "main", full: false, now, check: true });
    expect(await everyRow(db)).toEqual(before);
    expect(await listOrgs(db)).toEqual([]);
    expect(checked).toMatchObject({
      check: true,
      created: true,
      imported: { settings: 1, accounts: 2, subscriptions: 1, churn_events: 1, usage: 1, feature_use: 1 },
      checked: { churn_events: 1 },
      rejected_total: 3,
      contradictions: [{ code: "churn_event_while_paying" }],
      watermarks: { usage: "2026-03-08" },
    });
    const { check, ...would } = checked;
    expect(await importFolder({ db, dir, slug: "main", full: false, now })).toEqual(would);
  });

  it("of one that is there changes no row, neither what would be replaced nor what would leave", async () => {
    await importFolder({ db, dir: await folderOf(files), slug: "there", full: false, now });
    const before = await everyRow(db);
    expect(before.get("import_digest")).not.toEqual([]);
    const changed = {
      "accounts.csv": "id,name,segment\nbolt,Bolt,Enterprise\n",
      "usage.csv": "account_id,day,sessions\nbolt,2026-03-01,7\n",
    };
    const dir = await folderOf(changed);
    const later = { db, dir, slug: "there", full: true, now: "2026-03-11T12:00:00Z" };
    const checked = await importFolder({ ...later, check: true });
    expect(await everyRow(db)).toEqual(before);
    expect(checked).toMatchObject({
      created: false,
      imported: { accounts: 1, usage: 1 },
      absent: { accounts: 1 },
      removed: { accounts: 1 },
    });
    const { check, ...would } = checked;
    expect(await importFolder(later)).toEqual(would);
    expect(await everyRow(db)).not.toEqual(before);
  });

  it("finds what stops an import, and a bulk file that was loaded before is read again", async () => {
    await importFolder({ db, dir: await folderOf(files), slug: "twice", full: false, now });
    const read = new Set<string>();
    const dir = await folderOf(files);
    const request = { db, dir, slug: "twice", full: false, now, check: true };
    await importFolder({ ...request, progress: ({ phase, feed }) => void (phase === "reading" && read.add(feed)) });
    expect([...read]).toContain("usage");
    const broken = await folderOf({ ...files, "usage.csv": `${files["usage.csv"]}"acme` });
    await expect(importFolder({ ...request, dir: broken })).rejects.toMatchObject({
      code: "unclosed_quote",
      message: expect.stringMatching(/Nothing was imported\.$/),
    });
  });
});
