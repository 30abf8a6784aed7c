import { describe, expect, it } from "vitest";
import { defaultHealthConfig, type HealthConfig } from "../../../src/core/health/config.ts";
import { scoreAccount } from "../../../src/core/health/score-account.ts";
import { stoppedFeeds } from "../../../src/core/health/stopped-feeds.ts";
import {
  accountFacts,
  billing,
  fedToday,
  relationship,
  sentiment,
  support,
  today,
  usage,
  weeks,
  withoutFeeds,
} from "./account-facts.ts";

const onlyUsers = { activeUsers: true, sessions: false, events: false };
const usageAndBilling = accountFacts({
  account: { licences: 50 },
  usage: usage({ measured: onlyUsers, activeUsers30d: 30 }),
  billing: billing({ failedAttemptsUnpaid: 2, overdueCents: 9_900n, oldestOverdueDay: today - 45 }),
});

function contributionsOf(facts: typeof usageAndBilling, config = defaultHealthConfig) {
  return Object.fromEntries(scoreAccount(facts, config).contributions.map(({ signal, bp }) => [signal, bp]));
}

describe("an account with usage and billing, and without the rest", () => {
  // Sub-scores: active_users 7,500 (100 % of usual), licences 5,000, last activity 10,000; payments 3,333, invoices 2,500.
  // Weights present: usage 34 and billing 12 of 46, so 17/69 each of three and 9/69 each of two.
  const score = scoreAccount(usageAndBilling, defaultHealthConfig);

  it("scores 5,000 plus its contributions, to the basis point", () => {
    // 615.94 + 0 + 1,231.88 - 217.43 - 326.09 = 1,304.30; truncated they sum to 1,303 and the missing unit goes to .94
    expect(contributionsOf(usageAndBilling)).toEqual({
      active_users: 616,
      licence_utilisation: 0,
      last_activity: 1_231,
      failed_payments: -217,
      overdue_invoices: -326,
    });
    expect(score.score).toBe(6_304);
    expect(score.band).toBe("yellow");
  });

  it("covers 32.4 of 84: three fifths of usage and all of billing, of the dimensions that have signals", () => {
    expect(score.coverage).toBe(3_857);
  });

  it("could stand anywhere between the missing signals at worst and at best", () => {
    // Present: (34 x 7,500 - 30 x 4,167) / 420 = 309.5; missing: 43/70 of the weight, so -+ 3,071.43
    expect(score.range).toEqual([2_238, 8_381]);
  });

  it("names what is missing, heaviest first, ties by name", () => {
    // usage 6.8 each, relationship 14/3, sentiment 3, support 2.4
    expect(score.missing).toEqual([
      "events",
      "sessions",
      "champions",
      "decision_maker_silence",
      "last_touch",
      "ces",
      "csat",
      "nps",
      "ticket_satisfaction",
      "escalations",
      "first_response",
      "ticket_severity",
      "ticket_volume",
      "tickets_per_licence",
    ]);
  });

  it("says which account, day and configuration it is of, and has no cap", () => {
    expect(score).toMatchObject({ accountId: "acme", day: today, configVersion: 1, caps: [] });
  });
});

describe("an account in its first 90 days", () => {
  it("is judged by the onboarding weights: usage 30 of 42 instead of 34 of 46", () => {
    // active_users 30/42/3 x 2,500 = 595.24; last activity 1,190.48; payments 1/7 x -1,667 = -238.14; invoices -357.14
    // sum 1,190.43; truncated 595 + 1,190 - 238 - 357 = 1,190
    const young = { ...usageAndBilling, account: { ...usageAndBilling.account, onboardingStartedOn: today - 89 } };
    expect(contributionsOf(young)).toEqual({
      active_users: 595,
      licence_utilisation: 0,
      last_activity: 1_190,
      failed_payments: -238,
      overdue_invoices: -357,
    });
  });

  it("is established on day 90", () => {
    const ninety = { ...usageAndBilling, account: { ...usageAndBilling.account, onboardingStartedOn: today - 90 } };
    expect(contributionsOf(ninety)).toEqual(contributionsOf(usageAndBilling));
  });
});

describe("too little data", () => {
  it("is no score and no band: billing alone is 12 of 84 = 14.29 %", () => {
    const score = scoreAccount(accountFacts({ billing: billing({}) }), defaultHealthConfig);
    expect(score.coverage).toBe(1_429);
    expect(score.score).toEqual({ undefined: "too_little_data", detail: score.missing });
    expect(score.band).toBeNull();
    expect(score.contributions).toEqual([]);
  });

  it("of nothing at all leaves the whole range open", () => {
    const score = scoreAccount(withoutFeeds, defaultHealthConfig);
    expect(score.coverage).toBe(0);
    expect(score.range).toEqual([0, 10_000]);
  });

  it("begins below the configured coverage, not at it", () => {
    const atTheLimit: HealthConfig = { ...defaultHealthConfig, coverage: { enough: 1_429, low: 6_000 } };
    expect(scoreAccount(accountFacts({ billing: billing({}) }), atTheLimit).score).toBe(10_000);
  });
});

describe("what is missing", () => {
  const relationshipKnown = relationship({ lastTouchDay: today, championsKnown: 2 });

  it("is dropped and not neutral: an account all good stays at 10,000 without the feeds it never had", () => {
    const good = accountFacts({
      usage: usage({ measured: onlyUsers, weeklyActiveUsers: [...weeks(11, 50), 60, 60] }),
      support: support({}),
      relationship: relationshipKnown,
      billing: billing({}),
    });
    expect(scoreAccount(good, defaultHealthConfig).score).toBe(10_000);
  });

  it("is not the same as a signal in the middle, which pulls a good account down", () => {
    const facts = accountFacts({ support: support({}), relationship: relationshipKnown, billing: billing({}) });
    const neutral = { ...facts, sentiment: sentiment({ nps90d: [8], csat90d: [5, 5, 5, 1] }) };
    // sentiment 12 of 50 at 5,000
    expect(scoreAccount(facts, defaultHealthConfig).score).toBe(10_000);
    expect(scoreAccount(neutral, defaultHealthConfig).score).toBe(8_800);
  });
});

describe("an account that stops using", () => {
  const facts = (weeklyActiveUsers: readonly number[], lastActiveDay: number) =>
    accountFacts({
      usage: usage({ measured: onlyUsers, weeklyActiveUsers, lastActiveDay }),
      relationship: relationship({ lastTouchDay: today }),
      billing: billing({}),
    });
  const active = scoreAccount(facts(weeks(13, 50), today), defaultHealthConfig);
  const stopped = scoreAccount(facts([...weeks(11, 50), 0, 0], today - 14), defaultHealthConfig);

  it("loses score instead of losing the signal", () => {
    expect(stopped.coverage).toBe(active.coverage);
    expect(stopped.missing).toEqual(active.missing);
    // usage 34 of 60: active 7,500 and 10,000, stopped 0 and 5,000; the rest 10,000
    expect(active.score).toBe(9_292);
    expect(stopped.score).toBe(5_750);
  });
});

describe("a feed that died", () => {
  const watermarks = { ...fedToday, usage: today - 100, user_days: null };
  const facts = accountFacts({
    watermarks,
    usage: usage({ measured: onlyUsers, lastActiveDay: today - 100 }),
    billing: billing({}),
  });

  it("is reported as a dead feed", () => {
    expect(stoppedFeeds(watermarks, today, defaultHealthConfig)).toEqual([
      { feed: "usage", lastDay: today - 100, days: 100 },
    ]);
  });

  it("has stopped only after the days that are normal for it, and never when it was never there", () => {
    const atTheLimit = { ...withoutFeeds.watermarks, usage: today - 4, invoices: today - 36 };
    expect(stoppedFeeds(atTheLimit, today, defaultHealthConfig)).toEqual([
      { feed: "invoices", lastDay: today - 36, days: 36 },
    ]);
  });

  it("does not make its accounts silent", () => {
    const lastActivity = scoreAccount(facts, defaultHealthConfig).contributions.find(
      ({ signal }) => signal === "last_activity",
    );
    expect(lastActivity?.subScore).toBe(10_000);
  });
});
