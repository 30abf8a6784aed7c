import { describe, expect, test } from "vitest";
import type { OrgScope } from "../../src/store/scope.ts";
import { type LastDays, readWatermarks, updateWatermarks } from "../../src/store/watermarks.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { account, day, importedAt, load, usage } from "./import/records.ts";

const db = await testDatabase();

const neverFed = { usage: null, user_days: null, tickets: null, surveys: null, touches: null, invoices: null };

function update(org: OrgScope, lastDays: LastDays, today = importedAt.today) {
  return withOrg(db, org, (tx) => updateWatermarks(tx, lastDays, { now: importedAt.now, today }));
}

describe("a watermark", () => {
  test("is missing until its feed was imported", async () => {
    const org = await newOrg(db, "never");
    expect(await withOrg(db, org, readWatermarks)).toEqual(neverFed);
  });

  test("is the feed's last day up to the import day", async () => {
    const org = await newOrg(db, "last-day");
    await load(db, org, "accounts", [account("a")]);
    const days = ["2026-02-27", "2026-02-25", "2026-03-02"].map((iso) => usage("a", iso));
    const { lastDay } = await load(db, org, "usage", days);
    expect(lastDay).toBe(day("2026-02-27"));
    expect(await update(org, { usage: lastDay })).toEqual({ ...neverFed, usage: day("2026-02-27") });
  });

  test("only grows, and a feed left out keeps its own", async () => {
    const org = await newOrg(db, "grows");
    await update(org, { usage: day("2026-02-20"), tickets: day("2026-02-10") });
    await update(org, { usage: day("2026-02-10") });
    expect(await update(org, { tickets: day("2026-02-15"), usage: null })).toEqual({
      ...neverFed,
      usage: day("2026-02-20"),
      tickets: day("2026-02-15"),
    });
  });

  test("is what settings.csv states, earlier or later, but never after the import day", async () => {
    const org = await newOrg(db, "stated");
    await update(org, { usage: day("2026-02-20"), tickets: day("2026-02-20") });
    await load(db, org, "settings", [
      { key: "watermark.usage", value: "2026-02-01" },
      { key: "watermark.tickets", value: "2026-02-25" },
      { key: "watermark.surveys", value: "2027-01-01" },
    ]);
    expect(await update(org, { usage: day("2026-02-22") })).toEqual({
      ...neverFed,
      usage: day("2026-02-01"),
      tickets: day("2026-02-25"),
      surveys: day("2026-03-01"),
    });
  });
});
