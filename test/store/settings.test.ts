import { describe, expect, test } from "vitest";
import { fraction } from "../../src/core/fraction.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { readSettings } from "../../src/store/settings.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { load } from "./import/records.ts";

const db = await testDatabase();

describe("settings", () => {
  test("are the product's own where the organisation said nothing", async () => {
    const org = await newOrg(db, "silent");
    expect(await withOrg(db, org, readSettings)).toEqual(defaultSettings);
  });

  test("are read exactly: a margin as a fraction, an amount in the minor units of the reporting currency", async () => {
    const org = await newOrg(db, "said");
    await load(db, org, "settings", [
      { key: "cac", value: "12000.5" },
      { key: "currency", value: "KWD" },
      { key: "gross_margin", value: "0.70" },
      { key: "fiscal_year_start", value: "April" },
      { key: "timezone", value: "Europe/Berlin" },
      { key: "renewal_grace_days", value: "5" },
      { key: "notice_days", value: "0" },
      { key: "locale", value: "de-DE" },
      { key: "model_words", value: "off" },
      { key: "model_free_text", value: "masked" },
      { key: "model_record_days", value: "0" },
    ]);
    expect(await withOrg(db, org, readSettings)).toEqual({
      timezone: "Europe/Berlin",
      currency: "KWD",
      grossMargin: fraction(7n, 10n),
      cacCents: 12_000_500n,
      fiscalYearStartMonth: 4,
      renewalGraceDays: 5,
      noticeDays: 0,
      locale: "de-DE",
      modelWords: false,
      modelFreeText: "masked",
      modelRecordDays: 0,
    });
  });

  test.each([
    ["timezone", "Mars/Olympus"],
    ["currency", "dollars"],
    ["gross_margin", "1.01"],
    ["gross_margin", "-0.1"],
    ["cac", "1,200"],
    ["fiscal_year_start", "13"],
    ["fiscal_year_start", "0"],
    ["renewal_grace_days", "-1"],
    ["notice_days", "a month"],
    ["locale", "not a locale"],
    ["model_words", "yes"],
    ["model_free_text", "raw"],
    ["model_record_days", "for ever"],
  ])("that cannot be read name their key: %s = %s", async (key, value) => {
    const org = await newOrg(db, `bad-${key.replaceAll("_", "-")}-${value.replaceAll(/\W/g, "")}`.toLowerCase());
    await withOrg(db, org, (tx) =>
      tx.query("insert into setting (org_id, key, value) values ($1, $2, $3)", [tx.orgId, key, value]),
    );
    await expect(withOrg(db, org, readSettings)).rejects.toMatchObject({
      code: "setting_unreadable",
      message: expect.stringContaining(`the setting ${key} is "${value}"`),
    });
  });

  test.each([
    ["1", 1],
    ["12", 12],
    ["feb", 2],
    ["September", 9],
  ])("name a fiscal year's first month by number or name: %s", async (value, month) => {
    const org = await newOrg(db, `fiscal-${value.toLowerCase()}`);
    await load(db, org, "settings", [{ key: "fiscal_year_start", value }]);
    expect((await withOrg(db, org, readSettings)).fiscalYearStartMonth).toBe(month);
  });
});
