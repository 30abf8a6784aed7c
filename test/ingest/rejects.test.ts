import { describe, expect, it } from "vitest";
import type { FeedName } from "../../src/core/records.ts";
import { readText } from "./read-text.ts";

interface Case {
  readonly what: string;
  readonly feed: FeedName;
  readonly header: string;
  readonly row: string;
  readonly column: string | null;
  readonly value: string;
  readonly problem: string;
  readonly remedy: string | RegExp;
}

const subscription = "id,account_id,start_date,end_date,mrr,currency";
const priced = "id,account_id,start_date,amount,interval,discount_amount";

const cases: Case[] = [
  {
    what: "an impossible day",
    feed: "usage",
    header: "account_id,day,sessions",
    row: "a,2026-02-30,1",
    column: "day",
    value: "2026-02-30",
    problem: "is no day of the calendar",
    remedy: "Correct the day; days here are written year-month-day, such as 2024-10-16.",
  },
  {
    what: "a day-first date",
    feed: "usage",
    header: "account_id,day,sessions",
    row: "a,16-10-2024,1",
    column: "day",
    value: "16-10-2024",
    problem: "is a day-first or month-first date where year-month-day is due",
    remedy:
      'Write it as year-month-day, such as 2024-10-16, or leave the cell empty where it is optional. A file that writes all its days so can be read as it is with --map and its "date_order".',
  },
  {
    what: "a mistyped year",
    feed: "usage",
    header: "account_id,day",
    row: "a,0026-01-01",
    column: "day",
    value: "0026-01-01",
    problem: "lies before 1900",
    remedy: "Write the year with its four digits.",
  },
  {
    what: "a time that is none",
    feed: "touches",
    header: "id,account_id,kind,at",
    row: "t,a,call,2026-01-01T25:00",
    column: "at",
    value: "2026-01-01T25:00",
    problem: "is no moment of the calendar",
    remedy: /2024-10-16T09:30/,
  },
  {
    what: "a time in the year 10000 elsewhere",
    feed: "tickets",
    header: "id,account_id,opened_at",
    row: "t,a,9999-12-31T23:30:00-05:00",
    column: "opened_at",
    value: "9999-12-31T23:30:00-05:00",
    problem: "is no moment of the calendar",
    remedy: /^Write a day and a time such as/,
  },
  {
    what: "thousands separators",
    feed: "subscriptions",
    header: subscription,
    row: 's,a,2026-01-01,,"1,234.50",USD',
    column: "mrr",
    value: "1,234.50",
    problem: "has thousands separators",
    remedy: 'Write plain digits with a point before the decimals: "1234.50".',
  },
  {
    what: "European thousands separators",
    feed: "subscriptions",
    header: subscription,
    row: 's,a,2026-01-01,,"1.234.567,50",USD',
    column: "mrr",
    value: "1.234.567,50",
    problem: "has thousands separators",
    remedy: 'Write plain digits with a point before the decimals: "1234567.50".',
  },
  {
    what: "a decimal comma",
    feed: "subscriptions",
    header: subscription,
    row: 's,a,2026-01-01,,"99,5",USD',
    column: "mrr",
    value: "99,5",
    problem: "has a decimal comma",
    remedy: 'Write a decimal point: "99.5".',
  },
  {
    what: "a currency sign",
    feed: "subscriptions",
    header: subscription,
    row: "s,a,2026-01-01,,$99,USD",
    column: "mrr",
    value: "$99",
    problem: "has a sign beside its digits",
    remedy: "Write the digits alone; the currency has a column of its own.",
  },
  {
    what: "negative money",
    feed: "subscriptions",
    header: subscription,
    row: "s,a,2026-01-01,,-10.00,USD",
    column: "mrr",
    value: "-10.00",
    problem: "is negative",
    remedy: "Amounts and counts start at 0. Refunds and credits are not part of them: leave such rows out.",
  },
  {
    what: "money in an accountant's brackets",
    feed: "subscriptions",
    header: subscription,
    row: "s,a,2026-01-01,,(10.00),USD",
    column: "mrr",
    value: "(10.00)",
    problem: "is negative",
    remedy: /leave such rows out/,
  },
  {
    what: "an amount in words",
    feed: "subscriptions",
    header: subscription,
    row: "s,a,2026-01-01,,1e3,USD",
    column: "mrr",
    value: "1e3",
    problem: "is not an amount",
    remedy: 'Write a plain decimal number in major units, such as "1234.50".',
  },
  {
    what: "a currency that is none",
    feed: "subscriptions",
    header: subscription,
    row: "s,a,2026-01-01,,1,Dollar",
    column: "currency",
    value: "Dollar",
    problem: "is not a currency code",
    remedy: "Write the three letters of ISO 4217, such as USD or EUR.",
  },
  {
    what: "no price at all",
    feed: "subscriptions",
    header: subscription,
    row: "s,a,2026-01-01,,,USD",
    column: "mrr",
    value: "",
    problem: "is empty, and so is amount",
    remedy: "State mrr, or amount with its interval; write 0 for a free row.",
  },
  {
    what: "a discount beyond the amount",
    feed: "subscriptions",
    header: priced,
    row: "s,a,2026-01-01,100,month,100.01",
    column: "discount_amount",
    value: "100.01",
    problem: "exceeds amount: the net price is negative",
    remedy: "A discount comes off amount, per interval; a credit or refund is not part of MRR.",
  },
  {
    what: "an amount without its interval",
    feed: "subscriptions",
    header: priced,
    row: "s,a,2026-01-01,100,,",
    column: "interval",
    value: "",
    problem: "is empty although amount is stated",
    remedy: "State how often amount is charged: month, quarter, year.",
  },
  {
    what: "a price past every ledger",
    feed: "subscriptions",
    header: "id,account_id,start_date,currency,mrr",
    row: "s,a,2026-01-01,KWD,999999999999999",
    column: "mrr",
    value: "999999999999999",
    problem: "is larger than any ledger holds",
    remedy: "Amounts are in major units (1200.00, not 120000 cents).",
  },
  {
    what: "an mrr and an amount that disagree",
    feed: "subscriptions",
    header: "id,account_id,start_date,mrr,amount,interval",
    row: "s,a,2026-01-01,100,1100,year",
    column: "mrr",
    value: "100",
    problem: "and amount come to different prices a month",
    remedy: /Keep the one that is right/,
  },
  {
    what: "a fraction of a cent on an invoice",
    feed: "invoices",
    header: "id,account_id,due_on,amount,currency",
    row: "i,a,2026-01-01,10.001,USD",
    column: "amount",
    value: "10.001",
    problem: "has more decimals than USD has",
    remedy: "Correct the amount or its currency.",
  },
  {
    what: "a fraction of a yen on an invoice",
    feed: "invoices",
    header: "id,account_id,due_on,amount,currency",
    row: "i,a,2026-01-01,10.5,JPY",
    column: "amount",
    value: "10.5",
    problem: "has more decimals than JPY has",
    remedy: /currency/,
  },
  {
    what: "a count beyond every integer",
    feed: "usage",
    header: "account_id,day,sessions",
    row: "a,2026-01-01,99999999999999999999",
    column: "sessions",
    value: "99999999999999999999",
    problem: "is not a whole number from 0",
    remedy: "Write a whole number from 0 in plain digits.",
  },
  {
    what: "half a session",
    feed: "usage",
    header: "account_id,day,sessions",
    row: "a,2026-01-01,1.5",
    column: "sessions",
    value: "1.5",
    problem: "is not a whole number from 0",
    remedy: "Write a whole number from 0 in plain digits.",
  },
  {
    what: "a satisfaction off its scale",
    feed: "tickets",
    header: "id,account_id,opened_at,satisfaction",
    row: "t,a,2026-01-01,6",
    column: "satisfaction",
    value: "6",
    problem: "is not a whole number from 1 to 5",
    remedy: "Write a whole number from 1 to 5 in plain digits.",
  },
  {
    what: "an NPS of 11",
    feed: "surveys",
    header: "id,account_id,kind,score,answered_at",
    row: "s,a,NPS,11,2026-01-01",
    column: "score",
    value: "11",
    problem: "is outside the nps scale 0-10",
    remedy: "Correct the score or its kind.",
  },
  {
    what: "a word that is nearly one",
    feed: "tickets",
    header: "id,account_id,opened_at,severity",
    row: "t,a,2026-01-01,urgnet",
    column: "severity",
    value: "urgnet",
    problem: "is none of the words this column takes",
    remedy:
      'Write one of: low, normal, high, urgent; or leave the cell empty where it is optional. Did you mean "urgent"?',
  },
  {
    what: "a maybe",
    feed: "tickets",
    header: "id,account_id,opened_at,escalated",
    row: "t,a,2026-01-01,perhaps",
    column: "escalated",
    value: "perhaps",
    problem: "is neither true nor false",
    remedy: "Write true or false.",
  },
  {
    what: "a rate below nothing",
    feed: "fx",
    header: "day,currency,rate",
    row: "2026-01-01,EUR,-1.08",
    column: "rate",
    value: "-1.08",
    problem: "is negative",
    remedy: "Write how many units of the reporting currency one unit of this one is worth, more than 0.",
  },
  {
    what: "a rate of nothing",
    feed: "fx",
    header: "day,currency,rate",
    row: "2026-01-01,EUR,0.000",
    column: "rate",
    value: "0.000",
    problem: "is 0",
    remedy: "Write how many units of the reporting currency one unit of this one is worth, more than 0.",
  },
  {
    what: "a rate that is no number",
    feed: "fx",
    header: "day,currency,rate",
    row: "2026-01-01,EUR,par",
    column: "rate",
    value: "par",
    problem: "is not a number",
    remedy: 'Write a plain decimal number, such as "12.5".',
  },
  {
    what: "a rate with a decimal comma",
    feed: "fx",
    header: "day,currency,rate",
    row: '2026-01-01,EUR,"1,0852"',
    column: "rate",
    value: "1,0852",
    problem: "has a decimal comma",
    remedy: 'Write a decimal point: "1.0852".',
  },
  {
    what: "a rate of an unknown currency",
    feed: "fx",
    header: "day,currency,rate",
    row: "2026-01-01,EUO,1.08",
    column: "currency",
    value: "EUO",
    problem: "is not a currency code",
    remedy: "Write the three letters of ISO 4217, such as USD or EUR.",
  },
  {
    what: "the reporting currency worth something else than itself",
    feed: "fx",
    header: "day,currency,rate",
    row: "2026-01-01,USD,1.1",
    column: "rate",
    value: "1.1",
    problem: "is not 1 although USD is the reporting currency",
    remedy:
      "A rate is USD for 1 unit of the row's currency. Correct the row, or the reporting currency in settings.csv.",
  },
  {
    what: "a feature of a tier that is none",
    feed: "features",
    header: "feature,tier",
    row: "exports,basic",
    column: "tier",
    value: "basic",
    problem: "is none of the words this column takes",
    remedy: /introductory, core, advanced/,
  },
  {
    what: "a use that is counted below nothing",
    feed: "feature_use",
    header: "account_id,feature,day,count",
    row: "a,exports,2026-01-01,-2",
    column: "count",
    value: "-2",
    problem: "is negative",
    remedy: /^Amounts and counts start at 0/,
  },
  {
    what: "a goal that is no number",
    feed: "outcomes",
    header: "account_id,name,target",
    row: "a,Hours,-many",
    column: "target",
    value: "-many",
    problem: "is not a number",
    remedy: 'Write a plain decimal number, such as "12.5".',
  },
  {
    what: "an address that is none",
    feed: "accounts",
    header: "id,name,owner_email",
    row: "a,Acme,ana at example",
    column: "owner_email",
    value: "ana at example",
    problem: "is not an e-mail address",
    remedy: "Write one address such as ana@example.com, or leave the cell empty.",
  },
  {
    what: "an empty required cell",
    feed: "accounts",
    header: "id,name",
    row: "a,  ",
    column: "name",
    value: "",
    problem: "is empty",
    remedy: "Every row needs a value in name: fill it in the source and export again.",
  },
  {
    what: "a control character",
    feed: "accounts",
    header: "id,name",
    row: "a,Ac\u0007me",
    column: "name",
    value: "Ac me",
    problem: "holds an invisible control character (U+0007)",
    remedy: "Remove it in the source and export again.",
  },
  {
    what: "a name that turns the direction of the text",
    feed: "accounts",
    header: "id,name",
    row: "a,Acme\u202etxt.exe",
    column: "name",
    value: "Acme txt.exe",
    problem: "holds an invisible control character (U+202E)",
    remedy: "Remove it in the source and export again.",
  },
  {
    what: "an over-long cell",
    feed: "accounts",
    header: "id,name",
    row: `a,${"x".repeat(301)}`,
    column: "name",
    value: `${"x".repeat(80)}…`,
    problem: "is 301 characters long, at most 300 fit",
    remedy: /quotation mark/,
  },
  {
    what: "a row with a cell too many",
    feed: "accounts",
    header: "id,name",
    row: "a,Acme, Inc",
    column: null,
    value: "a,Acme, Inc",
    problem: "has 3 cells where the header has 2",
    remedy: "Put cells that hold the separator or a line break between quotation marks, and keep empty cells.",
  },
  {
    what: "a stray quotation mark",
    feed: "accounts",
    header: "id,name",
    row: 'a,"Acme "Big" Ltd"',
    column: null,
    value: 'a,"Acme "Big" Ltd"',
    problem: "has a quotation mark inside a cell",
    remedy: 'Put the whole cell between quotation marks and double the inner ones: "a 5"" screen".',
  },
];

/** A row of the same feed that is right, to stand around the wrong one. */
const good: Readonly<Partial<Record<FeedName, Readonly<Record<string, string>>>>> = {
  accounts: { id: "ok", name: "Fine" },
  subscriptions: { id: "ok", account_id: "a", start_date: "2026-01-01", mrr: "1", amount: "", interval: "" },
  usage: { account_id: "ok", day: "2026-01-01" },
  tickets: { id: "ok", account_id: "a", opened_at: "2026-01-01" },
  surveys: { id: "ok", account_id: "a", kind: "nps", score: "9", answered_at: "2026-01-01" },
  touches: { id: "ok", account_id: "a", kind: "call", at: "2026-01-01" },
  invoices: { id: "ok", account_id: "a", due_on: "2026-01-01", amount: "1" },
  fx: { day: "2026-01-01", currency: "GBP", rate: "1.27" },
  features: { feature: "ok", tier: "core" },
  feature_use: { account_id: "a", feature: "ok", day: "2026-01-01" },
  outcomes: { account_id: "a", name: "ok", target: "-1" },
};

function goodRow(feed: FeedName, header: string): string {
  const cells = header.includes("mrr") ? good[feed] : { ...good[feed], amount: "1", interval: "month" };
  return header
    .split(",")
    .map((column) => cells?.[column] ?? "")
    .join(",");
}

describe("a row is refused, with its place and a remedy, and its neighbours enter, for", () => {
  it.each(cases)("$what", async ({ feed, header, row, column, value, problem, remedy }) => {
    const right = goodRow(feed, header);
    const { records, rejected } = await readText(feed, [header, right, row, right, ""].join("\n"));
    expect(rejected).toEqual([
      {
        file: `${feed}.csv`,
        line: 3,
        column,
        value,
        problem,
        remedy: typeof remedy === "string" ? remedy : expect.stringMatching(remedy),
      },
    ]);
    expect(records.map(({ line }) => line)).toEqual([2, 4]);
  });

  it("an end before its start, which is reported as a contradiction too", async () => {
    const { records, rejected, contradictions } = await readText(
      "subscriptions",
      "id,account_id,start_date,end_date,mrr\ns,acme,2026-02-01,2026-01-31,5\n",
    );
    const remedy =
      "Correct one of the two days; if the file's days are day-first or its ends are inclusive, say so in a mapping (--map).";
    expect(records).toEqual([]);
    expect(rejected).toEqual([
      {
        file: "subscriptions.csv",
        line: 2,
        column: "end_date",
        value: "2026-01-31",
        problem: "lies before start_date",
        remedy,
      },
    ]);
    expect(contradictions).toEqual([
      {
        file: "subscriptions.csv",
        line: 2,
        account_id: "acme",
        code: "end_before_start",
        text: "end_date 2026-01-31 lies before start_date.",
        remedy,
      },
    ]);
  });

  it("a ticket closed before it was opened, the clocks of both being heeded", async () => {
    const { records, contradictions } = await readText(
      "tickets",
      "id,account_id,opened_at,closed_at\n1,a,2026-01-01T10:00+02:00,2026-01-01T08:30Z\n2,a,2026-01-01T10:00+02:00,2026-01-01T07:30Z\n3,a,2026-01-01T10:00:00Z,2026-01-01T10:00:00.5Z\n",
    );
    expect(records.map(({ record }) => record.id)).toEqual(["1", "3"]);
    expect(contradictions.map(({ line, code }) => [line, code])).toEqual([[3, "end_before_start"]]);
  });
});
