/** What was answered on a day is what `--known-on` that day gives later, whatever has been imported since. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { ask } from "../../src/app/ask.ts";
import { attributionJson } from "../../src/app/attribution.ts";
import { importFolder } from "../../src/app/import.ts";
import { namesReader } from "../../src/app/known-names.ts";
import { metricsJson } from "../../src/app/metrics.ts";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import { restatementsDocument } from "../../src/app/restatements.ts";
import { scoreOrg } from "../../src/app/score-days.ts";
import { scoreDocument } from "../../src/app/score-document.ts";
import { addMonths, isoDay, parseDay } from "../../src/core/day.ts";
import { readBook } from "../../src/store/book.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { testDatabase } from "../support/database.ts";
import { folderOf } from "../support/folder.ts";

const db = await testDatabase();

// A quarter apart and around its ends; the clocks of New York and Berlin change in between, and two lie in the first hours of a
// month in UTC, when it is still the old one in New York and long the new one in Auckland.
const instants = [
  "2026-01-20T09:00:00Z",
  "2026-03-08T06:30:00Z",
  "2026-04-01T02:00:00Z",
  "2026-05-10T23:30:00+02:00",
  "2026-07-01T02:00:00Z",
  "2026-07-15T09:00:00Z",
];
const later = "2026-09-01T09:00:00Z";
const ids = ["a", "b", "c", "d"];

const row = fc.record({
  account: fc.constantFrom(...ids),
  mrr: fc.constantFrom("0", "50.00", "99.99", "120.00"),
  start: fc.constantFrom("2025-11-01", "2026-01-31", "2026-02-28", "2026-04-01"),
  end: fc.constantFrom("", "2026-03-31", "2026-04-01", "2026-06-15", "2026-07-01"),
  reason: fc.constantFrom("", "voluntary", "involuntary"),
});
const settings = fc.record({
  timezone: fc.constantFrom("UTC", "America/New_York", "Europe/Berlin", "Pacific/Auckland"),
  renewal_grace_days: fc.constantFrom("0", "5"),
  gross_margin: fc.constantFrom("0.70", "0.80"),
});
const account = fc.record({
  id: fc.constantFrom(...ids),
  name: fc.constantFrom("Alder", "Birch", "Cedar"),
  region: fc.constantFrom("", "EMEA", "AMER"),
});
const imported = fc.record({
  accounts: fc.uniqueArray(account, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
  rows: fc.array(row, { maxLength: 6 }),
  users: fc.array(fc.nat(20), { maxLength: 20 }),
  settings: fc.option(settings, { nil: undefined }),
  rate: fc.option(fc.constantFrom("1.10", "1.20"), { nil: undefined }),
  euros: fc.boolean(),
  full: fc.boolean(),
});
type Imported = (typeof imported extends fc.Arbitrary<infer One> ? One : never) & object;

function lines(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join("\n")}\n`;
}

/** Row ids are places, so that one import's third row is another's third row with other words. */
function files({ accounts, rows, users, settings: decided, rate, euros }: Imported): Record<string, string> {
  const known = rows.filter(({ account: id }) => accounts.some((one) => one.id === id));
  const [first] = accounts;
  return {
    // Words are today's, and a question is understood by them: its region was there from the beginning.
    "accounts.csv": lines("id,name,region", [
      "z,Zelkova,EMEA",
      ...accounts.map(({ id, name, region }) => `${id},${name} ${id},${region}`),
    ]),
    "subscriptions.csv": lines(
      "id,account_id,mrr,currency,start_date,end_date,end_reason",
      known.map((one, place) =>
        [
          `s${place}`,
          one.account,
          one.mrr,
          euros && place === 0 ? "EUR" : "USD",
          one.start,
          one.end,
          one.reason,
        ].join(),
      ),
    ),
    "usage.csv": lines(
      "account_id,day,active_users",
      users.map((count, place) => `${first?.id},2026-01-${String(place + 1).padStart(2, "0")},${count}`),
    ),
    ...(decided && {
      "settings.csv": lines(
        "key,value",
        Object.entries(decided).map(([key, value]) => `${key},${value}`),
      ),
    }),
    ...(rate && { "fx.csv": lines("day,currency,rate", [`2026-01-01,EUR,${rate}`]) }),
  };
}

const questions = [
  "What was NRR?",
  "What is our MRR?",
  "Why did NRR drop in EMEA?",
  "logo churn in Q1 2026",
  "NRR as of 1 April",
];

/** All that is said of the book with what is known at `now`, or later with what was known on it. */
async function everything(slug: string, now: string, knownOn?: string) {
  const org = await findOrg(db, slug);
  const scope = systemScope(org);
  const known = knownOn === undefined ? {} : { knownOn };
  const book = await withOrg(db, scope, readBook, "read", knownOn);
  const periods = { from: "2026-01-01", to: "2026-04-01" };
  const answers: object[] = [];
  for (const text of questions) {
    const deps = { db, readNames: namesReader(), newId: () => `${Math.random()}` };
    answers.push(saidOf(await ask(deps, { scope, org }, { text, entry: "message", threadKeys: [], now, ...known })));
  }
  return {
    metrics: [undefined, "region", "cohort"].map((by) =>
      metricsJson(book, { ...periods, ...(by && { by }), ...known }),
    ),
    attribution: attributionJson(book, {
      before: "2026-01-01..2026-02-01",
      now: "2026-02-01..2026-03-01",
      by: "region",
      ...known,
    }),
    scores: await scoreDocument(db, { scope, slug, now, ...known }),
    answers,
  };
}

/** Fact by fact; but for the words that say what the knowledge is, and the numbering that they shift. */
function saidOf({ facts, as_of, data_through, notes, slots }: Answer): object {
  const told = facts.filter(({ label }) => label !== "as known on");
  const plain = told.map(({ id, previous, receipt, ...fact }) => fact);
  return { as_of, data_through, notes, slots, facts: plain };
}

/** Bands look back on scores of other days, which are kept as they were computed then: definitions.md §5 replays from those. */
function withoutBands(document: object): object {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === "band" ? undefined : value)));
}

let organisations = 0;
async function importAll(imports: readonly Imported[], after: (slug: string, now: string) => Promise<void>) {
  const slug = `replay-${organisations++}`;
  for (const [place, one] of imports.entries()) {
    const now = instants[place] ?? later;
    await importFolder({ db, dir: await folderOf(files(one)), slug, full: one.full, now });
    await after(slug, now);
  }
  return slug;
}

const histories = fc.array(imported, { minLength: 2, maxLength: instants.length });

test("every figure, answer and score replays as it was given at the time, settings and all", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (imports) => {
      const given = new Map<string, Awaited<ReturnType<typeof everything>>>();
      const slug = await importAll(imports, async (org, now) => {
        await scoreOrg(db, systemScope(await findOrg(db, org)), now);
        given.set(now, await everything(org, now));
      });
      for (const [instant, then] of given) {
        const replayed = await everything(slug, later, instant);
        expect(replayed.metrics).toEqual(then.metrics);
        expect(replayed.attribution).toEqual(then.attribution);
        expect(withoutBands(replayed.scores)).toEqual(withoutBands(then.scores));
        expect(replayed.answers).toEqual(then.answers);
      }
    }),
    { seed: 7, numRuns: 3, endOnFailure: true },
  );
});

const shown = {
  nrr: "nrr",
  grr: "grr",
  logo_churn: "logo_churn",
  revenue_churn: "revenue_churn",
  mrr_cents: "end_mrr_cents",
};

test("what is listed as restated is exactly what differs between the first knowledge of a closed period and today's", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (imports) => {
      const slug = await importAll(imports, async () => undefined);
      const scope = systemScope(await findOrg(db, slug));
      const { restatements } = await restatementsDocument(db, { scope, slug, now: later });
      const listed = restatements.filter(({ span }) => span === "month");
      const book = await withOrg(db, scope, readBook, "read");
      const expected = new Map<string, object>();
      for (const { from, to } of monthsOf(2025, 20)) {
        const closing = instants
          .slice(0, imports.length)
          .find((instant) => dayIn(instant, book.settings.timezone) >= to);
        if (closing === undefined) continue;
        const periodOf = async (knownOn?: string) =>
          figuresOf(metricsJson(await withOrg(db, scope, readBook, "read", knownOn), { from, to }));
        const [was, is] = [await periodOf(closing), await periodOf()];
        const moved = Object.entries(shown).filter(([, key]) => was.get(key) !== is.get(key));
        if (moved.length > 0)
          expected.set(
            from,
            moved.map(([name]) => name),
          );
      }
      expect(new Map(listed.map(({ period, metrics }) => [period.from, Object.keys(metrics)]))).toEqual(expected);
    }),
    { seed: 11, numRuns: 6, endOnFailure: true },
  );
});

/** By the names of definitions.md §3; what is not defined is absent, for whatever reason. */
function figuresOf(report: { readonly period?: object }): Map<string, string> {
  const texts = Object.entries(report.period ?? {}).map(([key, value]): [string, string] => [
    key,
    JSON.stringify(value),
  ]);
  return new Map(texts.filter(([, text]) => !text.includes('"undefined"')));
}

function monthsOf(year: number, count: number): { from: string; to: string }[] {
  const first = parseDay(`${year}-01-01`) ?? 0;
  return Array.from({ length: count }, (_, month) => ({
    from: isoDay(addMonths(first, month)),
    to: isoDay(addMonths(first, month + 1)),
  }));
}

/** Intl's own reading of the instant's day, not the product's. */
function dayIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(instant));
}
