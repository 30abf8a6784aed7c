import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, fraction, zero } from "../../../src/core/fraction.ts";
import { compareScores } from "../../../src/core/health/change.ts";
import { defaultHealthConfig } from "../../../src/core/health/config.ts";
import type { HealthFacts } from "../../../src/core/health/facts.ts";
import { readSignals } from "../../../src/core/health/read-signals.ts";
import type { Score } from "../../../src/core/health/score.ts";
import { scoreAccount } from "../../../src/core/health/score-account.ts";
import { weigh } from "../../../src/core/health/weights.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { accountFacts, billing, relationship, sentiment, signedUp, support, today, usage } from "./account-facts.ts";

const runs = { seed: 1, numRuns: 300 };
const config = defaultHealthConfig;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
const count = fc.integer({ min: 0, max: 200 });
const series = fc.array(count, { minLength: 0, maxLength: 13 });
const pastDay = fc.integer({ min: signedUp, max: today });
const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 });

const usageFacts = fc
  .record({
    measured: fc.record({ activeUsers: fc.boolean(), sessions: fc.boolean(), events: fc.boolean() }),
    weeklyActiveUsers: series,
    weeklySessions: series,
    weeklyEvents: series,
    activeUsers30d: maybe(count),
    lastActiveDay: maybe(pastDay),
  })
  .map(usage);

const supportFacts = fc
  .record({
    weeklyOpened: series,
    opened30d: count,
    opened90d: count,
    severe90d: count,
    escalated90d: count,
    severityStated90d: count,
    escalationStated90d: count,
    firstResponseMinutes90d: fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 4 }),
  })
  .map(support);

const sentimentFacts = fc
  .record({
    nps90d: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 }),
    csat90d: ratings,
    ces90d: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    ticketSatisfaction90d: ratings,
  })
  .map(sentiment);

const relationshipFacts = fc
  .record({
    lastTouchDay: maybe(pastDay),
    lastDecisionMakerTouchDay: maybe(pastDay),
    championsKnown: fc.integer({ min: 0, max: 3 }),
    decisionMakersKnown: fc.integer({ min: 0, max: 2 }),
    championLeftOn: maybe(pastDay),
  })
  .map(relationship);

const billingFacts = fc
  .record({
    failedAttemptsUnpaid: fc.integer({ min: 0, max: 9 }),
    oldestOverdueDay: maybe(pastDay),
    invoicesKnown: fc.integer({ min: 0, max: 3 }),
  })
  .map(billing);

const anyFacts: fc.Arbitrary<HealthFacts> = fc
  .record({
    account: fc.record({ licences: maybe(count), onboardingStartedOn: maybe(pastDay) }),
    usage: maybe(usageFacts),
    support: maybe(supportFacts),
    sentiment: maybe(sentimentFacts),
    relationship: maybe(relationshipFacts),
    billing: maybe(billingFacts),
  })
  .map(accountFacts);

function definedScore({ score }: Score): number | null {
  return isUndefined(score) ? null : score;
}

describe("for any account", () => {
  it("5,000 plus its contributions is its score, a whole number in 0..10,000", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const result = scoreAccount(facts, config);
        const score = definedScore(result);
        fc.pre(score !== null);
        expect(result.contributions.reduce((sum, { bp }) => sum + bp, 5_000)).toBe(score);
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(10_000);
      }),
      runs,
    );
  });

  it("the score lies in its range, and the range in 0..10,000", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const result = scoreAccount(facts, config);
        const [low, high] = result.range;
        const score = definedScore(result) ?? low;
        expect([0, low, score, high, 10_000]).toEqual([0, low, score, high, 10_000].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it("every configured signal is either missing or contributes, and full coverage is when none is missing", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { contributions, missing, coverage, score } = scoreAccount(facts, config);
        fc.pre(!isUndefined(score));
        const known = [...contributions.map(({ signal }) => signal), ...missing];
        expect(known.sort()).toEqual(Object.keys(config.signals).sort());
        expect(coverage === 10_000).toBe(missing.length === 0);
      }),
      runs,
    );
  });

  it("losing a feed leaves a range that still holds the score it had", () => {
    const groups = fc.constantFrom("usage", "support", "sentiment", "relationship", "billing");
    fc.assert(
      fc.property(anyFacts, groups, (facts, group) => {
        const score = definedScore(scoreAccount(facts, config));
        const [low, high] = scoreAccount({ ...facts, [group]: null }, config).range;
        fc.pre(score !== null);
        expect(score).toBeGreaterThanOrEqual(low);
        expect(score).toBeLessThanOrEqual(high);
      }),
      runs,
    );
  });

  it("the order of its signals changes no weight, and the weights are a whole", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const readings = readSignals(facts, config).filter(({ found }) => found !== null);
        const weights = weigh(readings, config.dimensions.established);
        const turned = weigh([...readings].reverse(), config.dimensions.established);
        expect([...turned].reverse()).toEqual(weights);
        const sum = weights.reduce((total, { weight }) => add(total, weight), zero);
        expect(sum).toEqual(readings.length === 0 ? zero : fraction(1n));
      }),
      runs,
    );
  });

  it("a change between two days is split exactly", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (factsBefore, factsNow) => {
        const [before, now] = [scoreAccount(factsBefore, config), scoreAccount(factsNow, config)];
        const [from, to] = [definedScore(before), definedScore(now)];
        fc.pre(from !== null && to !== null);
        expect(compareScores(before, now).reduce((sum, { changeBp }) => sum + changeBp, 0)).toBe(to - from);
      }),
      runs,
    );
  });
});
