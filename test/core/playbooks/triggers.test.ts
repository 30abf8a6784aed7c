/** Each trigger at its borders, worked out by hand from definitions.md §7. Day 1 of an account's life is its first one. */
import { describe, expect, it } from "vitest";
import type { HealthFacts } from "../../../src/core/health/facts.ts";
import type { Contribution } from "../../../src/core/health/score.ts";
import { accountFacts, billing, fedToday, sentiment, signedUp, today, usage, weeks } from "../health/account-facts.ts";
import { evidenceOf, verdictOf } from "./judged.ts";

describe("onboarding at risk", () => {
  /** A hundred licences, so that users are a percentage. */
  function onDay(day: number, users: number, more: Partial<HealthFacts> = {}): HealthFacts {
    return accountFacts({
      account: { licences: 100, signedUpOn: today - day + 1 },
      usage: usage({ activeUsers30d: users, activeUsersBasis: "user_rows", weeklyActiveUsers: [] }),
      ...more,
    });
  }
  const judge = (facts: HealthFacts) => verdictOf("onboarding_at_risk", { facts });

  it("is not judged by its licences before day 14", () => {
    expect(judge(onDay(13, 0))).toEqual({ holds: "unknown" });
  });

  it("is true from day 14 on when under 25 %, and no longer at 25 %", () => {
    expect(judge(onDay(14, 24))).toMatchObject({ holds: true, opens: true });
    expect(judge(onDay(14, 25))).toEqual({ holds: false });
    expect(judge(onDay(29, 24))).toMatchObject({ holds: true, opens: true });
    expect(judge(onDay(29, 49))).toEqual({ holds: false });
  });

  it("is true on day 30 when under 50 %, and not at 50 %", () => {
    expect(judge(onDay(30, 49))).toMatchObject({ holds: true, opens: true });
    expect(judge(onDay(30, 50))).toEqual({ holds: false });
  });

  it("is still judged within the week after day 30, as a weekly feed shows that day late; later it only stays open", () => {
    expect(judge(onDay(36, 49))).toMatchObject({ holds: true, opens: true });
    expect(judge(onDay(37, 49))).toMatchObject({ holds: true, opens: false });
    expect(judge(onDay(90, 49))).toMatchObject({ holds: true, opens: false });
  });

  it("is over with the onboarding, on day 91 or when the organisation says so", () => {
    expect(judge(onDay(91, 0))).toEqual({ holds: false });
    const facts = onDay(40, 0);
    const ended = (on: number) => ({ ...facts, account: { ...facts.account, onboardingEndedOn: on } });
    expect(judge(ended(today))).toEqual({ holds: false });
    expect(judge(ended(today + 1))).toMatchObject({ holds: true });
  });

  it("counts the days up to which users are known: a feed that stopped on day 13 is no empty month", () => {
    const watermarks = { ...fedToday, user_days: today - 17 };
    expect(judge(onDay(30, 0, { watermarks }))).toEqual({ holds: "unknown" });
    expect(judge(onDay(30, 24, { watermarks: { ...fedToday, user_days: today - 16 } }))).toMatchObject({ holds: true });
  });

  it("is told with its figures, and says so where they are a lower bound", () => {
    expect(evidenceOf(judge(onDay(30, 49)))).toEqual({
      text: "fewer than half of the licences are in use",
      figures: ["active users in thirty days 49", "licences 100", "licence utilisation 49/100"],
    });
    const counted = usage({ activeUsers30d: 10, activeUsersBasis: "peak_daily_users", weeklyActiveUsers: [] });
    expect(evidenceOf(judge(onDay(20, 0, { usage: counted })))).toEqual({
      text: "hardly any of the licences are in use",
      figures: ["peak daily users, at least 10", "licences 100", "licence utilisation 1/10"],
    });
  });

  it("is true when weekly active users fell two weeks in a row, and not when one of them was level", () => {
    const falling = (...weeklyActiveUsers: number[]) =>
      judge(onDay(30, 90, { usage: usage({ activeUsers30d: 90, activeUsersBasis: "user_rows", weeklyActiveUsers }) }));
    expect(evidenceOf(falling(80, 90, 70, 60))).toEqual({
      text: "weekly active users fell two weeks in a row",
      figures: [
        "active users, two weeks before 90",
        "active users, the week before 70",
        "active users, the last week 60",
      ],
    });
    expect(falling(90, 70, 70)).toEqual({ holds: false });
    expect(falling(70, 70, 60)).toEqual({ holds: false });
    expect(falling(70, 60)).toEqual({ holds: false });
  });

  it("is not known without licences and without weeks to compare", () => {
    const facts = accountFacts({ account: { signedUpOn: today - 20 }, usage: usage({ weeklyActiveUsers: [5, 4] }) });
    expect(judge(facts)).toEqual({ holds: "unknown" });
    expect(judge(accountFacts({ account: { signedUpOn: today - 20 } }))).toEqual({ holds: "unknown" });
  });
});

describe("decline before renewal", () => {
  const renewingIn = (days: number) => accountFacts({ renewalDay: today + days });
  const judge = (facts: HealthFacts, score: number, earlier: Record<number, number> = {}) =>
    verdictOf("decline_before_renewal", { facts, score, earlier });

  it("is true of a red score within 90 days of the renewal, and not on the day before", () => {
    expect(judge(renewingIn(90), 3_500)).toMatchObject({ holds: true, opens: true });
    expect(judge(renewingIn(91), 3_500)).toEqual({ holds: false });
    expect(judge(renewingIn(0), 3_500)).toMatchObject({ holds: true });
  });

  it("goes by the settled band: one day just under the border is not red", () => {
    expect(judge(renewingIn(60), 3_900, { 1: 4_500 })).toEqual({ holds: false });
    expect(judge(renewingIn(60), 3_900, { 1: 3_900, 2: 4_500 })).toMatchObject({ holds: true });
  });

  it("is true after a fall of 15 points in 30 days, measured from the highest score between", () => {
    expect(judge(renewingIn(60), 6_000, { 30: 7_500, 1: 6_500 })).toMatchObject({ holds: true, opens: true });
    expect(judge(renewingIn(60), 6_001, { 30: 7_500, 1: 6_500 })).toEqual({ holds: false });
    expect(judge(renewingIn(60), 6_000, { 31: 7_500, 1: 6_500 })).toEqual({ holds: false });
  });

  it("is false without a renewal to come, and not known without a score", () => {
    expect(judge(accountFacts({}), 1_000)).toEqual({ holds: false });
    expect(judge(renewingIn(-1), 1_000)).toEqual({ holds: false });
    expect(verdictOf("decline_before_renewal", { facts: renewingIn(60) })).toEqual({ holds: "unknown" });
  });

  it("is told with the scores and the day", () => {
    expect(evidenceOf(judge(renewingIn(60), 3_550, { 20: 7_000 }))).toEqual({
      text: "the score is red shortly before renewal",
      figures: [
        "health score 71/2",
        "highest score in thirty days 70/1",
        `renewal ${today + 60}`,
        "days to renewal 60",
      ],
    });
  });
});

describe("expansion", () => {
  /** A hundred potential users; the usage signals of a score that is present. */
  function judge(users: number, ...subScores: (readonly [signal: string, subScore: number])[]) {
    const contributions = subScores.map(([signal, subScore]): Contribution => {
      const dimension = signal === "nps" ? "sentiment" : "usage";
      return { dimension, signal, bp: 0, subScore, evidence: { text: "", figures: [] } };
    });
    const facts = accountFacts({
      account: { potentialUsers: 100 },
      usage: usage({ activeUsers30d: users, activeUsersBasis: "thirty_day_column" }),
    });
    return verdictOf("expansion", { facts, score: 7_000, contributions });
  }

  it("is true with a usage dimension of 70 and under 60 % of the potential users", () => {
    expect(judge(59, ["active_users", 7_000])).toMatchObject({ holds: true, opens: true });
    expect(judge(59, ["active_users", 6_999])).toEqual({ holds: false });
    expect(judge(60, ["active_users", 7_000])).toEqual({ holds: false });
  });

  it("takes the mean of the usage signals alone", () => {
    expect(judge(59, ["active_users", 6_000], ["sessions", 8_000], ["nps", 0])).toMatchObject({ holds: true });
    expect(judge(59, ["active_users", 6_000], ["sessions", 7_999], ["nps", 10_000])).toEqual({ holds: false });
  });

  it("is not known without usage signals, potential users or active users", () => {
    expect(judge(59, ["nps", 10_000])).toEqual({ holds: "unknown" });
    const contributions = [
      { dimension: "usage" as const, signal: "sessions", bp: 0, subScore: 9_000, evidence: { text: "", figures: [] } },
    ];
    expect(verdictOf("expansion", { facts: accountFacts({ usage: usage({}) }), score: 7_000, contributions })).toEqual({
      holds: "unknown",
    });
  });

  it("is told with its figures", () => {
    expect(evidenceOf(judge(45, ["active_users", 7_250]))).toEqual({
      text: "the product is used well, and by fewer people than could use it",
      figures: ["usage score 145/2", "active users in thirty days 45", "potential users 100", "penetration 9/20"],
    });
  });
});

describe("renewal risk in onboarding", () => {
  function judge(weeklySessions: readonly number[], nps90d: readonly number[], began = today - 60) {
    const facts = accountFacts({
      account: { signedUpOn: began },
      usage: usage({ weeklySessions }),
      sentiment: sentiment({ nps90d }),
    });
    return verdictOf("renewal_risk_in_onboarding", { facts });
  }
  const fell = [100, 90, 80];

  it("is true when usage fell two weeks in a row and the mean rating is under 7, not at 7", () => {
    expect(judge(fell, [6, 7])).toMatchObject({ holds: true, opens: true });
    expect(judge(fell, [7])).toEqual({ holds: false });
    expect(judge(fell, [5, 9])).toEqual({ holds: false });
    expect(judge([100, 90, 90], [0])).toEqual({ holds: false });
  });

  it("goes by the ratings, not by the NPS made of them: 7 and 8 and 5 are a mean under 7 and no promoter", () => {
    expect(evidenceOf(judge(fell, [7, 8, 5]))).toEqual({
      text: "usage fell two weeks in a row and those who answered rate the product low",
      figures: [
        "usage, two weeks before 100",
        "usage, the week before 90",
        "usage, the last week 80",
        "mean rating 20/3",
        "answers 3",
      ],
    });
  });

  it("is false after the onboarding, and not known without an answer or without weeks to compare", () => {
    expect(judge(fell, [0], signedUp)).toEqual({ holds: false });
    expect(judge(fell, [])).toEqual({ holds: "unknown" });
    expect(judge([90, 80], [0])).toEqual({ holds: "unknown" });
  });

  it("reads usage from events where nobody counts sessions", () => {
    const measured = { activeUsers: true, sessions: false, events: true };
    const facts = accountFacts({
      account: { signedUpOn: today - 60 },
      usage: usage({ measured, weeklySessions: weeks(13, 0), weeklyEvents: fell }),
      sentiment: sentiment({ nps90d: [2] }),
    });
    expect(verdictOf("renewal_risk_in_onboarding", { facts })).toMatchObject({ holds: true });
  });
});

describe("failed payment", () => {
  const judge = (known: Parameters<typeof billing>[0]) =>
    verdictOf("failed_payment", { facts: accountFacts({ billing: billing(known) }) });

  it("is true while an attempt on an unpaid invoice failed", () => {
    expect(judge({ failedAttemptsOpen: 1 })).toMatchObject({ holds: true, opens: true });
    expect(judge({ failedAttemptsOpen: 0, failedAttemptsUnpaid: 2 })).toEqual({ holds: false });
  });

  it("is not known of an account that is billed elsewhere", () => {
    expect(judge({ invoicesKnown: 0 })).toEqual({ holds: "unknown" });
    expect(verdictOf("failed_payment", { facts: accountFacts({}) })).toEqual({ holds: "unknown" });
  });

  it("is true of a renewal that nobody processed, while the days of grace last", () => {
    const facts = accountFacts({ unrenewedSince: today - 2 });
    expect(evidenceOf(verdictOf("failed_payment", { facts }))).toEqual({
      text: "a renewal was not processed",
      figures: [`contract ended on ${today - 2}`],
    });
    const both = { ...facts, billing: billing({ failedAttemptsOpen: 1 }) };
    expect(evidenceOf(verdictOf("failed_payment", { facts: both })).text).toBe(
      "a payment failed and is still open and a renewal was not processed",
    );
  });

  it("is told with what is overdue since when", () => {
    const known = { failedAttemptsOpen: 3, overdueCents: 12_345n, oldestOverdueDay: today - 8 };
    expect(evidenceOf(judge(known)).figures).toEqual([
      "failed attempts on unpaid invoices 3",
      "overdue 12345",
      `overdue since ${today - 8}`,
    ]);
  });
});
