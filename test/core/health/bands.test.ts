import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandHistory,
  bandWithHysteresis,
  rawBand,
  type ScoredDay,
  settleBand,
} from "../../../src/core/health/bands.ts";
import { defaultHealthConfig } from "../../../src/core/health/config.ts";
import { scoreAccount } from "../../../src/core/health/score-account.ts";
import { accountFacts, billing, today, usage } from "./account-facts.ts";

function days(...scores: readonly (number | null)[]): readonly ScoredDay[] {
  return scores.map((score, index) => ({ day: today + index, score }));
}

function band(...scores: readonly (number | null)[]) {
  return bandWithHysteresis(days(...scores), defaultHealthConfig);
}

describe("a raw band", () => {
  it.each([
    [0, "red"],
    [3_999, "red"],
    [4_000, "yellow"],
    [6_999, "yellow"],
    [7_000, "green"],
    [10_000, "green"],
  ])("of %i is %s", (score, expected) => {
    expect(rawBand(score, defaultHealthConfig)).toBe(expected);
  });
});

describe("a band with hysteresis", () => {
  it("stays through one day just past the border", () => {
    expect(band(7_500, 6_800)).toBe("green");
    expect(band(7_500, 6_800, 7_100)).toBe("green");
  });

  it("changes on the second day running past the border", () => {
    expect(band(7_500, 6_800, 6_900)).toBe("yellow");
  });

  it("changes at once when the score is three points past the border, and not a basis point before", () => {
    expect(band(7_500, 6_700)).toBe("yellow");
    expect(band(7_500, 6_701)).toBe("green");
    expect(band(3_000, 4_300)).toBe("yellow");
    expect(band(3_000, 4_299)).toBe("red");
  });

  it("asks three points of each border on its own: green to 38 in one day is yellow, not yet red", () => {
    expect(band(8_000, 3_800)).toBe("yellow");
    expect(band(8_000, 3_800, 3_800)).toBe("red");
    expect(band(8_000, 3_700)).toBe("red");
  });

  it("skips days without a score: two scored days around a gap are running", () => {
    expect(band(7_500, 6_800, null, 6_900)).toBe("yellow");
  });

  it("is none on a day without a score", () => {
    expect(band(7_500, null)).toBeNull();
    expect(band()).toBeNull();
  });

  it("begins with the raw band when no day is certain", () => {
    expect(band(6_900)).toBe("yellow");
    expect(band(6_900, 7_100)).toBe("yellow");
  });

  it("replayed from the last certain day equals the rule with its state kept from the first day", () => {
    // Near the borders, where it matters.
    const score = fc.oneof(
      fc.integer({ min: 3_500, max: 4_500 }),
      fc.integer({ min: 6_500, max: 7_500 }),
      fc.integer({ min: 0, max: 10_000 }),
    );
    const history = fc.array(fc.option(score, { freq: 6 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(history, score, (scores, last) => {
        const all = days(...scores, last);
        expect(bandWithHysteresis(all, defaultHealthConfig)).toBe(bandHistory(all, defaultHealthConfig).at(-1)?.band);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("is the same however much calm history stands before", () => {
    const calm = Array.from({ length: 50 }, () => 5_500);
    expect(band(...calm, 7_500, 6_800)).toBe(band(7_500, 6_800));
  });

  it("settles the band of a score by the days before it", () => {
    const facts = accountFacts({ usage: usage({}), billing: billing({ failedAttemptsUnpaid: 2 }) });
    const score = { ...scoreAccount(facts, defaultHealthConfig), score: 6_900, band: "yellow" as const };
    const before = [{ day: today - 1, score: 7_500 }];
    expect(settleBand(score, before, defaultHealthConfig).band).toBe("green");
  });
});
