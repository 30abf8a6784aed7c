import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/core/day.ts";
import { feedNames } from "../../src/core/records.ts";
import { contracts } from "../../src/ingest/contract/feeds.ts";
import { templateText } from "../../src/ingest/template.ts";
import { type Reading, readText } from "./read-text.ts";

const priced = "id,account_id,start_date,end_date,mrr,amount,interval,interval_count,discount_amount,currency,status";

async function price(cells: string, reading: Reading = {}) {
  const { records, rejected } = await readText("subscriptions", `${priced}\ns,acme,2026-01-01,,${cells}\n`, reading);
  expect(rejected).toEqual([]);
  const [first] = records;
  return first && { mrr: first.record.mrrCents, annual: first.record.annualCents, currency: first.record.currency };
}

describe("a subscription row's price", () => {
  it.each([
    ["mrr as it is, twelve times a year", "100.00,,,,,USD,active", 10_000n, 120_000n],
    [
      "mrr with more decimals than cents, rounded once: 833.335 -> 833.34, 12 x 833.335 = 10,000.02",
      "833.335,,,,,USD,",
      83_334n,
      1_000_002n,
    ],
    [
      "a year's amount: 100,000 / 12 = 8,333.333 -> 8,333.33, and 100,000 a year",
      ",100000,year,,,USD,",
      833_333n,
      10_000_000n,
    ],
    ["half a cent up, away from zero: 0.06 / 12 = 0.005 -> 0.01", ",0.06,year,,,USD,", 1n, 6n],
    ["a quarter's amount: 100 / 3 = 33.33", ",100,quarter,,,USD,", 3_333n, 40_000n],
    ["a week's amount: 12 x 52/12 = 52", ",12,week,,,USD,", 5_200n, 62_400n],
    ["a day's amount: 1 x 365/12 = 30.4166 -> 30.42", ",1,day,,,USD,", 3_042n, 36_500n],
    ["an amount every two years: 240 / 24 = 10", ",240,year,2,,USD,", 1_000n, 12_000n],
    ["a discount off every charge: (1200 - 120) / 12 = 90", ",1200,year,,120,USD,", 9_000n, 108_000n],
    ["yen, which have no decimals: 1000 / 12 = 83.3 -> 83", ",1000,year,,,JPY,", 83n, 1_000n],
    ["dinars, which have three: 1.2345 -> 1.235, 12 x 1.2345 = 14.814", "1.2345,,,,,KWD,", 1_235n, 14_814n],
    ["nothing while on trial, whatever is written", "100,,,,,USD,trial", 0n, 0n],
    ["nothing while free", "100,,,,,USD,free", 0n, 0n],
    ["nothing while unpaid", "100,,,,,USD,unpaid", 0n, 0n],
    ["nothing while paused", "100,,,,,USD,paused", 0n, 0n],
    ["all of it while past due", "100,,,,,USD,past_due", 10_000n, 120_000n],
    ["the amount's own year when mrr agrees with it", "8333.33,100000,year,,,USD,", 833_333n, 10_000_000n],
    ["an mrr beyond 2^53 cents", "123456789012345.67,,,,,USD,", 12_345_678_901_234_567n, 148_148_146_814_814_804n],
  ])("is %s", async (_, cells, mrr, annual) => {
    expect(await price(cells)).toMatchObject({ mrr, annual });
  });

  it("is in the account's currency when the row names none, else in the organisation's", async () => {
    const row = "5,,,,,,";
    expect(await price(row, { currencyOfAccount: new Map([["acme", "JPY"]]), currency: "EUR" })).toMatchObject({
      mrr: 5n,
      currency: "JPY",
    });
    expect(await price(row, { currency: "EUR" })).toMatchObject({ mrr: 500n, currency: "EUR" });
  });
});

describe("a moment", () => {
  const opened = async (cell: string, timezone: string) => {
    const { records } = await readText("tickets", `id,account_id,opened_at\nt,a,${cell}\n`, { timezone });
    return records[0] && [records[0].record.openedAt, records[0].record.openedOn];
  };

  it.each([
    [
      "without an offset is local to the organisation",
      "2026-01-01 23:30",
      "America/New_York",
      "2026-01-02T04:30:00Z",
      "2026-01-01",
    ],
    [
      "with an offset is what it says, on the organisation's day",
      "2026-01-02T04:30:00Z",
      "America/New_York",
      "2026-01-02T04:30:00Z",
      "2026-01-01",
    ],
    ["that is a bare day is its midnight", "2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00Z", "2026-07-01"],
    [
      "skipped by the clock change is the hour after it",
      "2026-03-29T02:30",
      "Europe/Berlin",
      "2026-03-29T01:30:00Z",
      "2026-03-29",
    ],
  ])("%s", async (_, cell, timezone, at, day) => {
    expect(await opened(cell, timezone)).toEqual([at, parseDay(day)]);
  });
});

describe("the contract", () => {
  it("reads what people write for yes, for words and for addresses", async () => {
    const { records } = await readText(
      "accounts",
      'id,name,aliases,owner_email\n 1 , Acme ,"A; b;;A",Ana@Example.COM\n',
    );
    expect(records[0]?.record).toMatchObject({
      id: "1",
      name: "Acme",
      aliases: ["A", "b"],
      ownerEmail: "ana@example.com",
    });
    const tickets = await readText("tickets", "id,account_id,opened_at,escalated,severity\nt,a,2026-01-01,YES,High\n");
    expect(tickets.records[0]?.record).toMatchObject({ escalated: true, severity: "high" });
    const contacts = await readText("contacts", "id,account_id,role\nc,a,Decision maker\n");
    expect(contacts.records[0]?.record.role).toBe("decision_maker");
  });

  it("keeps markup, SQL and formulas in cells as the text they are", async () => {
    const name = "'); drop table account;-- <!channel> =1+1";
    const { records } = await readText("accounts", `id,name\n1,${name}\n`);
    expect(records[0]?.record.name).toBe(name);
  });

  it("takes rates and goals to their last digit", async () => {
    const { records: rates } = await readText("fx", "day,currency,rate\n2026-01-01,VND,0.0000392157\n");
    expect(rates.map(({ record }) => record.rate)).toEqual([{ num: 392157n, den: 10_000_000_000n }]);
    const { records: goals } = await readText("outcomes", "account_id,name,target,actual\na,Churn,-2.50,\n");
    expect(goals.map(({ record }) => [record.target, record.actual])).toEqual([[{ num: -5n, den: 2n }, null]]);
  });

  it("counts a use that says no number as one, and names nobody where nobody is named", async () => {
    const { records } = await readText("feature_use", "account_id,feature,day,count\na,exports,2026-01-01,\n");
    expect(records.map(({ record }) => [record.count, record.userId])).toEqual([[1, null]]);
  });

  it("gives a churn event without an id one of its account, day and reason", async () => {
    const { records } = await readText(
      "churn_events",
      "account_id,on,reason_code\na,2026-01-01,pricing\na,2026-01-01,\n",
    );
    expect(records.map(({ record }) => record.id)).toEqual(["a|2026-01-01|pricing", "a|2026-01-01|"]);
  });

  it("gives missing cells no value of their own", async () => {
    const { records } = await readText("usage", "account_id,day,sessions\na,2026-01-01,\nb,2026-01-01,0\n");
    expect(records.map(({ record }) => [record.sessions, record.events])).toEqual([
      [null, null],
      [0, null],
    ]);
  });

  it.each(feedNames)("has a template of %s that reads as one row", async (name) => {
    const { records, rejected, contradictions } = await readText(name, templateText(contracts[name]));
    expect({ rows: records.length, rejected, contradictions }).toEqual({ rows: 1, rejected: [], contradictions: [] });
  });
});
