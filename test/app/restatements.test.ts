/** What came late restates a closed period: in its answer, and in the list of restatements. Every figure is worked out by hand. */
import { describe, expect, it } from "vitest";
import { ask } from "../../src/app/ask.ts";
import { importFolder } from "../../src/app/import.ts";
import { namesReader } from "../../src/app/known-names.ts";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import { restatementsDocument } from "../../src/app/restatements.ts";
import { parseDay } from "../../src/core/day.ts";
import { testDatabase } from "../support/database.ts";
import { said } from "../support/demo.ts";
import { folderOf } from "../support/folder.ts";

const db = await testDatabase();
const august = "2026-08-10T12:00:00Z";

const accounts = "id,name,region\na,Alder,EMEA\nb,Birch,EMEA\nc,Cedar,AMER\n";
const header = "id,account_id,mrr,currency,start_date,end_date,end_reason\n";
/** 400.00 at the start of Q2, 430.00 at its end: 107.5 %. */
const firstKnown =
  `${header}a1,a,100.00,USD,2026-01-01,,\nb1,b,100.00,USD,2026-01-01,2026-05-01,\nb2,b,130.00,USD,2026-05-01,,\n` +
  "c1,c,200.00,USD,2026-01-01,,\n";
/** Cedar pays 197.60 from 10 June on: 427.60 at the end, 106.9 %. */
const restatedRows = firstKnown.replace(
  "c1,c,200.00,USD,2026-01-01,,\n",
  "c1,c,200.00,USD,2026-01-01,2026-06-10,\nc2,c,197.60,USD,2026-06-10,,\n",
);

async function importAt(slug: string, now: string, files: Readonly<Record<string, string>>, full = false) {
  await importFolder({ db, dir: await folderOf(files), slug, full, now });
}

async function book(slug: string, imports: readonly (readonly [now: string, subscriptions: string])[], settings = "") {
  for (const [now, subscriptions] of imports) {
    const files = { "accounts.csv": accounts, "subscriptions.csv": subscriptions };
    await importAt(slug, now, settings === "" ? files : { ...files, "settings.csv": `key,value\n${settings}\n` });
  }
}

let ids = 0;
async function asked(slug: string, text: string, knownOn?: string) {
  const org = await findOrg(db, slug);
  const deps = { db, readNames: namesReader(), newId: () => `r-${++ids}` };
  const question = { text, entry: "message", threadKeys: [], now: august, ...(knownOn && { knownOn }) } as const;
  return ask(deps, { scope: systemScope(org), org }, question);
}

async function notes(slug: string, text: string, knownOn?: string): Promise<readonly string[]> {
  const { notes: all } = await asked(slug, text, knownOn);
  return all.filter(({ code }) => code === "restated").map(({ text: words }) => words);
}

async function listed(slug: string, since?: string) {
  const scope = systemScope(await findOrg(db, slug));
  const day = since === undefined ? {} : { since: parseDay(since) ?? 0 };
  return (await restatementsDocument(db, { scope, slug, now: august, ...day })).restatements;
}

const q2 = "What was NRR in Q2 2026?";
const restatedNrr =
  "NRR over 1 Apr - 30 Jun 2026 was 107.5% as first known on 2 Jul 2026, now 106.9%: 1 row arrived late, 1 row changed since.";

describe("a row that comes after the first import of a closed quarter", () => {
  const [july2, july20] = ["2026-07-02T09:00:00Z", "2026-07-20T09:00:00Z"];

  it("is said in the answer: what the figure was, what it is, by how many rows, with a button to them", async () => {
    await book("late", [
      [july2, firstKnown],
      [july20, restatedRows],
    ]);
    const answer = await asked("late", q2);
    expect(said(answer)).toContain("NRR was 106.9% over 1 Apr - 30 Jun 2026.");
    expect(answer.notes.find(({ code }) => code === "restated")?.text).toBe(restatedNrr);
    const button = answer.actions.find(({ label }) => label === "Show what was learned late");
    expect(answer.receipts[button?.target ?? ""]?.rows).toEqual({ table: "subscription", ids: ["c1", "c2"], total: 2 });
    expect(await notes("late", "why did NRR drop in Q2 2026?")).toEqual([restatedNrr]);
  });

  it("is said of the metric asked for, and not of one whose figure stands", async () => {
    expect(await notes("late", "What was GRR in Q2 2026?")).toEqual([
      "GRR over 1 Apr - 30 Jun 2026 was 100.0% as first known on 2 Jul 2026, now 99.4%: 1 row arrived late, 1 row changed since.",
    ]);
    expect(await notes("late", "What was logo churn in Q2 2026?")).toEqual([]);
    expect(await notes("late", "mrr in june 2026")).toEqual([
      "MRR on 30 Jun 2026 was $430 as first known on 2 Jul 2026, now $427.60: 1 row arrived late, 1 row changed since.",
    ]);
  });

  it("is no restatement for another region, another period, or with what was known before it came", async () => {
    expect(await notes("late", "NRR in EMEA in Q2 2026")).toEqual([]);
    expect((await notes("late", "NRR in AMER in Q2 2026")).length).toBe(1);
    expect(await notes("late", "NRR in Q1 2026")).toEqual([]);
    expect(await notes("late", q2, "2026-07-19T00:00:00Z")).toEqual([]);
    expect(said(await asked("late", q2, "2026-07-19T00:00:00Z"))).toContain("NRR was 107.5%");
    expect(await notes("late", q2, "2026-07-21T00:00:00Z")).toEqual([restatedNrr]);
  });

  it("is listed with its month and its quarter, the metrics that moved, and what the rows said", async () => {
    const restatements = await listed("late");
    expect(restatements.map(({ span, period }) => `${span} ${period.from}..${period.to}`)).toEqual([
      "month 2026-06-01..2026-07-01",
      "quarter 2026-04-01..2026-07-01",
    ]);
    const quarter = restatements[1];
    expect(quarter?.first_known_on).toBe("2026-07-02T09:00:00.000000Z");
    expect(quarter?.restated_on).toBe("2026-07-20T09:00:00.000000Z");
    expect(quarter?.metrics).toEqual({
      nrr: {
        first_known: { num: 43, den: 40, dec: "1.075000000000" },
        now: { num: 1069, den: 1000, dec: "1.069000000000" },
      },
      grr: {
        first_known: { num: 1, den: 1, dec: "1.000000000000" },
        now: { num: 497, den: 500, dec: "0.994000000000" },
      },
      revenue_churn: {
        first_known: { num: 0, den: 1, dec: "0.000000000000" },
        now: { num: 3, den: 500, dec: "0.006000000000" },
      },
      mrr_cents: { first_known: 43_000, now: 42_760 },
    });
    expect(quarter?.rows).toEqual([
      {
        table: "subscription",
        id: "c1",
        account_id: "c",
        change: "changed",
        fields: { end_date: [null, "2026-06-10"] },
        learned_on: "2026-07-20T09:00:00.000000Z",
      },
      expect.objectContaining({
        id: "c2",
        change: "added",
        fields: expect.objectContaining({ mrr_cents: [null, 19_760] }),
      }),
    ]);
  });

  it("is listed since a day only when it came after that day", async () => {
    expect((await listed("late", "2026-07-19")).length).toBe(2);
    expect(await listed("late", "2026-07-20")).toEqual([]);
  });
});

describe("what is no restatement", () => {
  it("is a history that came whole with the first import, however old its periods", async () => {
    await book("whole", [["2026-07-20T09:00:00Z", restatedRows]]);
    expect(await notes("whole", q2)).toEqual([]);
    expect(await listed("whole")).toEqual([]);
  });

  it("is what was learned before the period was over, or by the first import after it", async () => {
    await book("in-time", [
      ["2026-06-20T09:00:00Z", firstKnown],
      ["2026-07-02T09:00:00Z", restatedRows],
    ]);
    expect(await notes("in-time", q2)).toEqual([]);
    expect(await listed("in-time")).toEqual([]);
  });

  it("is an end that lies after the period, a new customer of the next one, and the same folder again", async () => {
    const later = `${firstKnown.replace("a1,a,100.00,USD,2026-01-01,,", "a1,a,100.00,USD,2026-01-01,2026-07-15,voluntary")}a2,a,90.00,USD,2026-07-15,,\n`;
    await book("ordinary", [
      ["2026-07-02T09:00:00Z", firstKnown],
      ["2026-07-20T09:00:00Z", later],
      ["2026-07-21T09:00:00Z", later],
    ]);
    expect(await notes("ordinary", q2)).toEqual([]);
    expect(await listed("ordinary")).toEqual([]);
  });
});

describe("the day a period closes", () => {
  const [closing, late] = ["2026-07-01T02:00:00Z", "2026-07-20T09:00:00Z"];

  it("is the organisation's: at two in the morning UTC it is still June in New York", async () => {
    const imports = [
      [closing, firstKnown],
      [late, restatedRows],
    ] as const;
    await book("new-york", imports, "timezone,America/New_York");
    await book("berlin", imports, "timezone,Europe/Berlin");
    expect(await notes("new-york", q2)).toEqual([]);
    expect(await notes("berlin", q2)).toEqual([restatedNrr.replace("2 Jul", "1 Jul")]);
  });
});

describe("what restates besides rows that arrive", () => {
  const [july2, july20] = ["2026-07-02T09:00:00Z", "2026-07-20T09:00:00Z"];

  it("is a row that leaves", async () => {
    await book("leaves", [[july2, firstKnown]]);
    const fewer = firstKnown.replace("b2,b,130.00,USD,2026-05-01,,\n", "");
    await importAt("leaves", july20, { "accounts.csv": accounts, "subscriptions.csv": fewer }, true);
    expect(await notes("leaves", q2)).toEqual([
      "NRR over 1 Apr - 30 Jun 2026 was 107.5% as first known on 2 Jul 2026, now 75.0%: 1 row left since.",
    ]);
  });

  it("is an exchange rate that was corrected", async () => {
    const euro = firstKnown.replace("c1,c,200.00,USD", "c1,c,100.00,EUR");
    const files = { "accounts.csv": accounts, "subscriptions.csv": euro };
    const rate = (value: string) => ({ "fx.csv": `day,currency,rate\n2026-06-01,EUR,${value}\n` });
    await importAt("rates", july2, { ...files, ...rate("2.00") });
    await importAt("rates", july20, { "accounts.csv": accounts, ...rate("1.00") });
    // 400 -> 430 at 2.00; 300 -> 330 at 1.00.
    expect(await notes("rates", q2)).toEqual([
      "NRR over 1 Apr - 30 Jun 2026 was 107.5% as first known on 2 Jul 2026, now 110.0%: an exchange rate was changed.",
    ]);
    expect((await listed("rates")).map(({ rates }) => rates)).toContainEqual(["EUR"]);
  });

  it("is a setting that figures are made by", async () => {
    const ended = firstKnown.replace("b2,b,130.00,USD,2026-05-01,,", "b2,b,130.00,USD,2026-05-01,2026-06-29,voluntary");
    await book("settings", [[july2, ended]]);
    await importAt("settings", july20, {
      "accounts.csv": accounts,
      "settings.csv": "key,value\nrenewal_grace_days,5\n",
    });
    expect(await notes("settings", q2)).toEqual([
      "NRR over 1 Apr - 30 Jun 2026 was 75.0% as first known on 2 Jul 2026, now 107.5%: " +
        "the days of grace for late renewals were changed.",
    ]);
  });
});
