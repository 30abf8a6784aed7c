import { beforeAll, describe, expect, test } from "vitest";
import type { Day } from "../../src/core/day.ts";
import { fraction, parseDecimal } from "../../src/core/fraction.ts";
import type { HealthFacts } from "../../src/core/health/facts.ts";
import type { Invoice, Survey, Touch, UsageDay } from "../../src/core/records.ts";
import { readHealthFacts } from "../../src/store/health-facts.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { updateWatermarks } from "../../src/store/watermarks.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { account, day, load, subscription, ticket, usage } from "./import/records.ts";

const db = await testDatabase();
const imported = { now: "2026-06-30T08:00:00Z", today: day("2026-06-30"), full: false };

async function factsOf(org: OrgScope, asOf: string, accountId: string): Promise<HealthFacts> {
  const [facts] = await withOrg(db, org, (tx) => readHealthFacts(tx, { asOf: day(asOf), accountIds: [accountId] }));
  if (facts === undefined) throw new Error(`no facts of ${accountId}`);
  return facts;
}

function daily(accountId: string, from: string, to: string, row: Partial<UsageDay>): UsageDay[] {
  const days: Day[] = [];
  for (let at = day(from); at <= day(to); at++) days.push(at);
  return days.map((at) => ({ ...usage(accountId, from), day: at, ...row }));
}

function touch(id: string, accountId: string, on: string, contactId: string | null = null): Touch {
  const unsaid = { memberEmail: null, sentiment: null, note: null };
  return { id, accountId, kind: "call", at: `${on}T10:00:00Z`, on: day(on), contactId, ...unsaid };
}

function survey(id: string, accountId: string, kind: Survey["kind"], score: number, answeredAt: string): Survey {
  const answeredOn = day(answeredAt.slice(0, 10));
  return { id, accountId, kind, score, answeredAt, answeredOn, contactId: null, comment: null };
}

function invoice(id: string, accountId: string, dueOn: string, more: Partial<Invoice> = {}): Invoice {
  const due = { dueOn: day(dueOn), paidOn: null, amountCents: 10_000n, currency: "USD", failedAttempts: 0 };
  return { id, accountId, ...due, ...more };
}

describe("usage, with a feed that is complete to Sunday 28 June", () => {
  let org: OrgScope;

  beforeAll(async () => {
    org = await newOrg(db, "usage");
    await load(db, org, "accounts", [
      account("busy"),
      account("stopped"),
      account("young"),
      account("never", { signedUpOn: day("2026-05-01") }),
    ]);
    await load(db, org, "usage", [
      // 30 March to 28 June are 91 days.
      ...daily("busy", "2026-03-30", "2026-06-28", { activeUsers: 2, sessions: 3 }),
      // 30 March to 24 May are 56 days: 8 of the 13 weeks.
      ...daily("stopped", "2026-03-30", "2026-05-24", { activeUsers: 1, sessions: 1 }),
      ...daily("young", "2026-06-10", "2026-06-28", { activeUsers: 1, activeUsers30d: 4 }),
    ]);
    await withOrg(db, org, (tx) => updateWatermarks(tx, { usage: day("2026-06-28") }, imported));
  });

  test("an account in use has thirteen full weeks", async () => {
    const { usage: busy } = await factsOf(org, "2026-06-30", "busy");
    expect(busy).toEqual({
      weeks: 13,
      measured: { activeUsers: true, sessions: true, events: false },
      weeklyActiveUsers: new Array(13).fill(14),
      weeklySessions: new Array(13).fill(21),
      weeklyEvents: new Array(13).fill(0),
      activeUsers30d: 2,
      activeUsersBasis: "peak_daily_users",
      firstDay: day("2026-03-30"),
      lastActiveDay: day("2026-06-28"),
    });
  });

  test("an account that stopped has zeros up to the watermark, not missing weeks", async () => {
    const { usage: stopped } = await factsOf(org, "2026-06-30", "stopped");
    expect(stopped).toMatchObject({
      weeks: 13,
      measured: { activeUsers: true, sessions: true, events: false },
      weeklyActiveUsers: [7, 7, 7, 7, 7, 7, 7, 7, 0, 0, 0, 0, 0],
      activeUsers30d: 0,
      activeUsersBasis: "peak_daily_users",
      lastActiveDay: day("2026-05-24"),
    });
  });

  test("a young account has only the full weeks since its first row", async () => {
    const { usage: young } = await factsOf(org, "2026-06-30", "young");
    expect(young).toMatchObject({
      weeks: 2,
      weeklyActiveUsers: [7, 7],
      activeUsers30d: 4,
      activeUsersBasis: "thirty_day_column",
      firstDay: day("2026-06-10"),
    });
  });

  test("an account that never used anything is silent since it began, in what the feed does measure", async () => {
    const { usage: never } = await factsOf(org, "2026-06-30", "never");
    // 1 May to 28 June are 59 days.
    expect(never).toEqual({
      weeks: 8,
      measured: { activeUsers: true, sessions: true, events: false },
      weeklyActiveUsers: new Array(8).fill(0),
      weeklySessions: new Array(8).fill(0),
      weeklyEvents: new Array(8).fill(0),
      activeUsers30d: 0,
      activeUsersBasis: "thirty_day_column",
      firstDay: day("2026-05-01"),
      lastActiveDay: null,
    });
  });

  test("as of an earlier day nothing later is read", async () => {
    const { usage: busy, watermarks } = await factsOf(org, "2026-06-14", "busy");
    expect(watermarks.usage).toBe(day("2026-06-14"));
    // 30 March to 14 June are 77 days.
    expect(busy).toMatchObject({ weeklyActiveUsers: new Array(11).fill(14), lastActiveDay: day("2026-06-14") });
    const { usage: young } = await factsOf(org, "2026-06-09", "young");
    expect(young).toMatchObject({ weeks: 0, weeklyActiveUsers: [], lastActiveDay: null });
  });

  test("a feed that died is seen by its watermark, and makes nobody silent", async () => {
    const facts = await factsOf(org, "2026-12-31", "busy");
    expect(facts.watermarks.usage).toBe(day("2026-06-28"));
    expect(facts.usage).toEqual((await factsOf(org, "2026-06-30", "busy")).usage);
  });

  test("a feed that was never imported is missing, which is not silence", async () => {
    const { support, sentiment, relationship, billing } = await factsOf(org, "2026-06-30", "busy");
    expect([support, sentiment, relationship, billing]).toEqual([null, null, null, null]);
  });

  test("user-level rows count distinct users of thirty days, and only those who did something", async () => {
    await load(db, org, "user_days", [
      { accountId: "busy", userId: "u1", day: day("2026-06-28"), sessions: 1, events: null },
      { accountId: "busy", userId: "u1", day: day("2026-06-20"), sessions: 1, events: null },
      { accountId: "busy", userId: "u2", day: day("2026-05-30"), sessions: null, events: null },
      { accountId: "busy", userId: "u3", day: day("2026-05-29"), sessions: 9, events: 9 },
      { accountId: "busy", userId: "u4", day: day("2026-06-28"), sessions: 0, events: 0 },
    ]);
    await withOrg(db, org, (tx) => updateWatermarks(tx, { user_days: day("2026-06-28") }, imported));
    expect((await factsOf(org, "2026-06-30", "busy")).usage).toMatchObject({
      activeUsers30d: 2,
      activeUsersBasis: "user_rows",
    });
  });
});

describe("support and sentiment", () => {
  test("are counted from the days before the watermark of their own feed", async () => {
    const org = await newOrg(db, "support");
    await load(db, org, "accounts", [account("a", { signedUpOn: day("2026-06-01") }), account("quiet")]);
    await load(db, org, "tickets", [
      ticket("old", "a", "2026-03-30", { severity: "urgent", satisfaction: 1, closedOn: day("2026-04-02") }),
      ticket("t1", "a", "2026-04-01", { severity: "urgent", firstResponseMinutes: 90, closedOn: day("2026-04-02") }),
      ticket("t2", "a", "2026-06-20", { severity: "high", level: "introductory", firstResponseMinutes: 5 }),
      ticket("t3", "a", "2026-06-27", { severity: "low", level: "advanced", escalated: true, satisfaction: 4 }),
      ticket("t4", "a", "2026-06-28", { escalated: false, closedOn: day("2026-06-30"), satisfaction: 2 }),
    ]);
    await load(db, org, "surveys", [
      survey("s3", "a", "nps", 3, "2026-06-10T09:00:00Z"),
      survey("s1", "a", "nps", 10, "2026-06-10T08:00:00Z"),
      survey("s2", "a", "csat", 5, "2026-05-01T08:00:00Z"),
      survey("s0", "a", "nps", 1, "2026-03-01T08:00:00Z"),
    ]);
    const through = { tickets: day("2026-06-29"), surveys: day("2026-06-10") };
    await withOrg(db, org, (tx) => updateWatermarks(tx, through, imported));
    const facts = await factsOf(org, "2026-06-30", "a");
    // Signed up 29 days before the watermark: four weeks, ending 8, 15, 22 and 29 June.
    expect(facts.support).toEqual({
      weeklyOpened: [0, 0, 1, 2],
      opened30d: 3,
      opened90d: 4,
      severe90d: 2,
      escalated90d: 1,
      severityStated90d: 3,
      escalationStated90d: 2,
      openNow: 3,
      introductory90d: 1,
      advanced90d: 1,
      firstResponseMinutes90d: [5, 90],
    });
    // t4 is rated when it is closed, on 30 June: after the watermark.
    expect(facts.sentiment).toEqual({ nps90d: [10, 3], csat90d: [5], ces90d: [], ticketSatisfaction90d: [1, 4] });
    expect((await factsOf(org, "2026-06-30", "quiet")).support).toMatchObject({
      weeklyOpened: new Array(13).fill(0),
      opened90d: 0,
    });
  });
});

describe("relationship", () => {
  test("knows whom we spoke with, who is there and that the last champion left", async () => {
    const org = await newOrg(db, "relationship");
    await load(db, org, "accounts", [account("a"), account("b")]);
    const person = (id: string, role: "champion" | "decision_maker" | "user", leftOn: string | null = null) => {
      const gone = leftOn === null ? null : day(leftOn);
      return { id, accountId: "a", name: null, email: null, phone: null, role, leftOn: gone };
    };
    await load(db, org, "contacts", [
      person("c1", "champion", "2026-05-01"),
      person("c2", "champion", "2026-06-15"),
      person("d1", "decision_maker"),
    ]);
    await load(db, org, "touches", [
      touch("t1", "a", "2026-04-01", "c1"),
      touch("t2", "a", "2026-03-01", "d1"),
      touch("t3", "a", "2026-06-01"),
      touch("t4", "a", "2026-06-25", "d1"),
    ]);
    await withOrg(db, org, (tx) => updateWatermarks(tx, { touches: day("2026-06-20") }, imported));
    expect((await factsOf(org, "2026-06-30", "a")).relationship).toEqual({
      lastTouchDay: day("2026-06-01"),
      lastDecisionMakerTouchDay: day("2026-03-01"),
      lastChampionTouchDay: day("2026-04-01"),
      championsKnown: 0,
      decisionMakersKnown: 1,
      championLeftOn: day("2026-06-15"),
    });
    expect((await factsOf(org, "2026-06-14", "a")).relationship).toMatchObject({
      championsKnown: 1,
      championLeftOn: null,
    });
    expect((await factsOf(org, "2026-06-30", "b")).relationship).toMatchObject({
      lastTouchDay: null,
      championsKnown: 0,
    });
  });
});

describe("billing", () => {
  test("an invoice is overdue from the day after it is due until it is paid, and money keeps every digit", async () => {
    const org = await newOrg(db, "billing");
    await load(db, org, "accounts", [account("a"), account("b")]);
    await load(db, org, "invoices", [
      invoice("paid", "a", "2026-03-01", { paidOn: day("2026-03-05"), failedAttempts: 1 }),
      invoice("late", "a", "2026-05-01", { amountCents: 9_007_199_254_740_993n, failedAttempts: 2 }),
      invoice("paid later", "a", "2026-06-01", { paidOn: day("2026-06-30"), failedAttempts: 1 }),
      invoice("due on the watermark", "a", "2026-06-28", { failedAttempts: 4 }),
      invoice("in euros", "a", "2026-04-20", { currency: "EUR" }),
      invoice("to come", "a", "2026-07-01"),
    ]);
    await withOrg(db, org, (tx) => updateWatermarks(tx, { invoices: day("2026-06-28") }, imported));
    expect((await factsOf(org, "2026-06-30", "a")).billing).toEqual({
      overdueCents: 9_007_199_254_750_993n,
      oldestOverdueDay: day("2026-04-20"),
      failedAttemptsUnpaid: 7,
      // Known on the 30th: that the one of 1 June went through.
      failedAttemptsOpen: 6,
      failedInvoices90d: 3,
      invoices90d: 4,
      invoicesKnown: 5,
    });
    expect((await factsOf(org, "2026-06-30", "b")).billing).toMatchObject({ overdueCents: 0n, invoicesKnown: 0 });
  });
});

describe("the contract", () => {
  test("is what is active on the day, with the renewal day or else the earliest end", async () => {
    const org = await newOrg(db, "contract");
    await load(db, org, "accounts", [
      account("a"),
      account("stated", { renewalDay: day("2026-09-01") }),
      account("past", { renewalDay: day("2026-01-01") }),
      account("none"),
    ]);
    const until = (end: string) => ({ endDay: day(end) });
    await load(db, org, "subscriptions", [
      subscription("a0", "a", { startDay: day("2025-01-01"), ...until("2026-01-01"), mrrCents: 7n }),
      subscription("a1", "a", until("2026-12-31")),
      subscription("a2", "a", { ...until("2026-08-01"), mrrCents: 9_007_199_254_740_993n, annualCents: 1n }),
      subscription("a3", "a", { startDay: day("2026-07-01") }),
      subscription("a4", "a", { currency: "EUR" }),
      subscription("s1", "stated", until("2026-08-01")),
      subscription("p1", "past", until("2026-08-01")),
    ]);
    expect(await factsOf(org, "2026-06-30", "a")).toMatchObject({
      mrrCents: 9_007_199_254_750_993n,
      annualCents: 120_001n,
      firstPaidDay: day("2025-01-01"),
      renewalDay: day("2026-08-01"),
    });
    expect((await factsOf(org, "2026-06-30", "stated")).renewalDay).toBe(day("2026-09-01"));
    expect((await factsOf(org, "2026-06-30", "past")).renewalDay).toBe(day("2026-08-01"));
    expect(await factsOf(org, "2026-06-30", "none")).toMatchObject({
      mrrCents: 0n,
      annualCents: 0n,
      firstPaidDay: null,
      renewalDay: null,
    });
  });

  test("other currencies count at their rate of the last day with one by then, each row rounded once; without a rate they are told", async () => {
    const org = await newOrg(db, "currencies");
    await load(db, org, "accounts", [account("a"), account("b"), account("c")]);
    const rate = (currency: string, on: string, decimal: string) => ({
      currency,
      day: day(on),
      rate: parseDecimal(decimal) ?? fraction(0n),
    });
    const euro = rate("EUR", "2026-06-30", "1.005");
    const yen = rate("JPY", "2026-01-01", "0.0067");
    await load(db, org, "fx", [rate("EUR", "2026-07-01", "9"), euro, rate("EUR", "2026-01-01", "8"), yen]);
    await load(db, org, "subscriptions", [
      subscription("a0", "a"),
      // 1.00 EUR x 1.005 = 1.005, rounded to 1.01, and that twice; 1,000 yen are 6.70.
      subscription("a1", "a", { currency: "EUR", mrrCents: 100n, annualCents: 1_200n }),
      subscription("a2", "a", { currency: "EUR", mrrCents: 100n, annualCents: 1_200n }),
      subscription("a3", "a", { currency: "JPY", mrrCents: 1_000n, annualCents: 12_000n }),
      subscription("b0", "b"),
      subscription("b1", "b", { currency: "GBP" }),
      subscription("c0", "c"),
      subscription("c1", "c", { currency: "GBP", mrrCents: 0n }),
    ]);
    expect(await factsOf(org, "2026-06-30", "a")).toMatchObject({
      mrrCents: 10_000n + 101n + 101n + 670n,
      annualCents: 120_000n + 1_206n + 1_206n + 8_040n,
      foreign: { rates: [euro, yen], withoutRate: [] },
    });
    expect(await factsOf(org, "2026-06-30", "b")).toMatchObject({
      mrrCents: 10_000n,
      foreign: { rates: [], withoutRate: ["GBP"] },
    });
    expect(await factsOf(org, "2026-06-30", "c")).not.toHaveProperty("foreign");
  });

  test("within the grace days after its last paid row the account counts at that row's last day", async () => {
    const org = await newOrg(db, "grace");
    await load(db, org, "settings", [{ key: "renewal_grace_days", value: "5" }]);
    await load(db, org, "accounts", [account("a")]);
    await load(db, org, "subscriptions", [subscription("s", "a", { endDay: day("2026-06-30") })]);
    const mrrOn = async (asOf: string) => (await factsOf(org, asOf, "a")).mrrCents;
    expect(await mrrOn("2026-06-29")).toBe(10_000n);
    expect(await mrrOn("2026-07-04")).toBe(10_000n);
    expect(await mrrOn("2026-07-05")).toBe(0n);
    // Its last paid day is the 29th: from the 30th on, while the days of grace last, nobody processed its renewal.
    const unrenewedOn = async (asOf: string) => (await factsOf(org, asOf, "a")).unrenewedSince;
    expect(await unrenewedOn("2026-06-29")).toBeUndefined();
    expect(await unrenewedOn("2026-06-30")).toBe(day("2026-06-30"));
    expect(await unrenewedOn("2026-07-04")).toBe(day("2026-06-30"));
    expect(await unrenewedOn("2026-07-05")).toBeUndefined();
  });
});

test("all accounts are read at once, by id in code-point order", async () => {
  const org = await newOrg(db, "everyone");
  await load(
    db,
    org,
    "accounts",
    ["b", "B", "a10", "a9"].map((id) => account(id)),
  );
  const facts = await withOrg(db, org, (tx) => readHealthFacts(tx, { asOf: day("2026-06-30") }));
  expect(facts.map(({ account: { id } }) => id)).toEqual(["B", "a10", "a9", "b"]);
});
