import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerMetricWhy } from "../../src/answers/metric-why.ts";
import { nrr } from "../../src/answers/metrics/retention.ts";
import { offsetOfMore } from "../../src/answers/more.ts";
import { factOf, factsById } from "../../src/answers/sentence.ts";
import { add, fraction, subtract } from "../../src/core/fraction.ts";
import type { AccountPart } from "../../src/core/revenue/results.ts";
import { names, quarters } from "./every-answer.ts";
import { context, dropAttribution, secondQuarter, thirdQuarter } from "./golden-quarters.ts";
import { headlineOf, notesOf, readNumber, sectionOf, titlesOf } from "./read.ts";

const asked = context({ intent: "metric_why", slots: { metric: "nrr", direction: "down" } });
const why = {
  ...quarters,
  metric: nrr,
  context: asked,
  attribution: dropAttribution,
  groups: null,
  movements: [],
  names,
};

describe("why did NRR drop?", () => {
  const answer = answerMetricWhy(why);

  test("names the change, the accounts that led it and what happened to them, and the trailing year", () => {
    expect(headlineOf(answer)).toEqual([
      "NRR fell from 107.5% to 97.5% over 1 Jul - 30 Sep 2026 against 1 Apr - 30 Jun 2026: -10.0 points.",
      "Leading it this period: Globex (-1.0 points), Initech (-0.9 points) and Umbrella (-0.8 points), each of them lost to a failed payment or an unprocessed renewal.",
      "Over the trailing year, 1 Apr - 30 Jun 2026, NRR is 107.5%.",
    ]);
  });

  test("splits it into what happened this period and what did not repeat", () => {
    expect(sectionOf(answer, "The change in two parts").slice(2, 5)).toEqual([
      ["change", "-10.0 points"],
      ["Happened this period", "-2.5 points"],
      ["Did not repeat from the period before", "-7.5 points"],
    ]);
  });

  test("lists the accounts under each heading, those in its direction first, with a line for all others", () => {
    expect(sectionOf(answer, "Happened this period")).toEqual([
      ["Globex", "-1.0 points", "-$4,300", "failed payment or renewal"],
      ["Initech", "-0.9 points", "-$3,870", "failed payment or renewal"],
      ["Umbrella", "-0.8 points", "-$3,440", "failed payment or renewal"],
      ["Hooli", "-0.5 points", "-$2,150", "contracted"],
      ["Stark", "-0.3 points", "-$1,290", "failed payment or renewal"],
      ["All others", "+1.0 points", "+$4,300", "1 account"],
    ]);
    expect(sectionOf(answer, "Did not repeat from the period before")).toEqual([
      ["Soylent", "-15.0 points", "+$60,000", "expanded"],
      ["Duff", "+2.5 points", "-$10,000", "left by its own decision"],
      ["Vandelay", "+5.0 points", "-$20,000", "contracted"],
    ]);
  });

  test("tells the same story by kind", () => {
    expect(sectionOf(answer, "By kind")).toEqual([
      ["Expansion", "+1.0 points", "-15.0 points"],
      ["Contraction", "-0.5 points", "+5.0 points"],
      ["Churn, voluntary", "0.0 points", "+2.5 points"],
      ["Churn, involuntary", "-3.0 points", "0.0 points"],
    ]);
  });

  test("offers the accounts it did not list, which come next", () => {
    const more = answer.actions.find(({ kind }) => kind === "more");
    expect(offsetOfMore(more?.target ?? "")).toBe(5);
    const next = answerMetricWhy({ ...why, from: 5 });
    expect(sectionOf(next, "Happened this period")).toEqual([
      ["Wayne", "+1.0 points", "+$4,300", "expanded"],
      ["All others", "-3.5 points", "-$15,050", "5 accounts"],
    ]);
    expect(next.actions.some(({ kind }) => kind === "more")).toBe(false);
    expect(headlineOf(next)).toEqual(headlineOf(answer));
  });
});

describe("where it happened", () => {
  const regionOf = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));
  const now = regionOf({ a1: "EMEA", a2: "EMEA", a3: "EMEA", a4: "AMER", a5: "AMER", a6: "(none)" });
  const before = regionOf({ b1: "AMER", b2: "EMEA", b3: "APAC" });
  const told = answerMetricWhy({ ...why, groups: { cut: "region", now, before } });

  test("is told by region under both headings, adding up to the change", () => {
    // EMEA -1.0 - 0.9 - 0.8, no region -0.5, AMER -0.3 + 1.0; before: AMER -15.0, EMEA +5.0, APAC +2.5.
    expect(sectionOf(told, "Where it happened")).toEqual([
      ["EMEA", "-2.7 points", "+5.0 points"],
      ["No region", "-0.5 points", "0.0 points"],
      ["APAC", "0.0 points", "+2.5 points"],
      ["AMER", "+0.7 points", "-15.0 points"],
    ]);
  });

  test("is said of the leaders when they share it", () => {
    expect(headlineOf(told)[1]).toMatch(/, each of them lost to .* unprocessed renewal, all in EMEA\.$/);
    const [everywhere, then] = [now, before].map((places) => new Map([...places.keys()].map((id) => [id, "EMEA"])));
    const oneRegion = answerMetricWhy({
      ...why,
      groups: { cut: "region", now: everywhere ?? now, before: then ?? before },
    });
    expect(headlineOf(oneRegion)[1]).not.toContain("EMEA");
    const apart = new Map([...now, ["a2", "APAC"]]);
    expect(headlineOf(answerMetricWhy({ ...why, groups: { cut: "region", now: apart, before } }))[1]).not.toContain(
      "all in",
    );
  });

  test("is left out when there is only one region, or a segment was asked for", () => {
    const one = new Map([...now, ...before].map(([id]) => [id, "EMEA"]));
    expect(titlesOf(answerMetricWhy({ ...why, groups: { cut: "region", now: one, before: one } }))).not.toContain(
      "Where it happened",
    );
    expect(titlesOf(answerMetricWhy(why))).not.toContain("Where it happened");
  });

  test("is cut at ten regions, the tenth line holding all others", () => {
    const accounts = Array.from({ length: 12 }, (_, index) => moved(`c${index}`, -100n * BigInt(index + 1), 0n));
    // 100 + 200 + ... + 1,200 = 7,800 of 100,000.
    const nrrNow = fraction(92_200n, 100_000n);
    const attribution = { ...dropAttribution, accounts, nrrBefore: fraction(1n), nrrNow, change: fraction(-39n, 500n) };
    const each = new Map(accounts.map(({ accountId }) => [accountId, `Region ${accountId}`]));
    const cut = answerMetricWhy({
      ...why,
      attribution,
      groups: { cut: "region", now: each, before: each },
      now: { ...thirdQuarter, startMrr: 100_000n },
    });
    const lines = sectionOf(cut, "Where it happened");
    expect(lines).toHaveLength(10);
    expect(lines[0]).toEqual(["Region c11", "-1.2 points", "0.0 points"]);
    expect(lines[9]).toEqual(["All others", "-0.6 points", "0.0 points"]);
  });
});

test("a drop that was a rise is denied before anything else", () => {
  const turned = {
    ...dropAttribution,
    before: thirdQuarter.period,
    now: secondQuarter.period,
    nrrBefore: dropAttribution.nrrNow,
    nrrNow: dropAttribution.nrrBefore,
    change: fraction(1n, 10n),
    accounts: dropAttribution.accounts.map((part) => ({
      ...part,
      mrrDelta: part.mrrDeltaBefore,
      mrrDeltaBefore: part.mrrDelta,
      kind: part.kindBefore,
      kindBefore: part.kind,
    })),
  };
  const answer = answerMetricWhy({ ...why, attribution: turned, now: secondQuarter, before: thirdQuarter });
  expect(headlineOf(answer)[0]).toBe(
    "It did not drop: NRR rose from 97.5% to 107.5% over 1 Apr - 30 Jun 2026 against 1 Jul - 30 Sep 2026, a change of +10.0 points.",
  );
  expect(notesOf(answer).false_premise).toBe("It did not drop");
  expect(headlineOf(answer)[1]).toBe("Leading it this period: Soylent (+15.0 points), expanded.");
});

test("when nothing pulled it down this period, what did not repeat is named", () => {
  const quiet = dropAttribution.accounts.map((part) => ({ ...part, mrrDelta: 0n, kind: null, reason: null }));
  const nrrNow = fraction(1n);
  const change = subtract(nrrNow, dropAttribution.nrrBefore);
  const attribution = { ...dropAttribution, accounts: quiet, nrrNow, change };
  const answer = answerMetricWhy({ ...why, attribution, now: { ...thirdQuarter, nrr: nrrNow } });
  expect(headlineOf(answer)[1]).toBe(
    "Nothing this period led it; what did not repeat from the period before did: Soylent (-15.0 points), then expanded.",
  );
  expect(titlesOf(answer)).not.toContain("Happened this period");
});

test("rounded rates that do not differ by the rounded change are explained", () => {
  const exact = (num: bigint) => ({
    nrrNow: fraction(num, 100_000n),
    change: subtract(fraction(num, 100_000n), fraction(107_540n, 100_000n)),
  });
  const noteFor = (num: bigint) => {
    const { nrrNow, change } = exact(num);
    const only: AccountPart = { ...dropAttribution.accounts[0], ...lost(change) };
    const attribution = {
      ...dropAttribution,
      nrrBefore: fraction(107_540n, 100_000n),
      nrrNow,
      change,
      accounts: [only],
    };
    const now = { ...thirdQuarter, startMrr: 100_000n };
    return notesOf(answerMetricWhy({ ...why, attribution, now })).rounding;
  };
  // 107.54 -> 107.5; 97.46 -> 97.5; change -10.08 -> -10.1, but 97.5 - 107.5 = -10.0.
  expect(noteFor(97_460n)).toBe(
    "Both rates and their difference are rounded one by one; the difference itself is exact.",
  );
  // 97.44 -> 97.4; change -10.10 -> -10.1 = 97.4 - 107.5.
  expect(noteFor(97_440n)).toBeUndefined();
});

test("an attribution without a start falls back to words about why there is none", () => {
  const now = { ...thirdQuarter, nrr: { undefined: "empty_start" } } as const;
  const answer = answerMetricWhy({ ...why, now, attribution: { undefined: "empty_start" } });
  expect(headlineOf(answer)[0]).toBe(
    "NRR is not defined over 1 Jul - 30 Sep 2026: no account was paying at the start of the period.",
  );
});

test("an attribution of other periods than the metrics' is refused, not shown", () => {
  const other = { ...thirdQuarter, startMrr: 42_000_000n };
  expect(() => answerMetricWhy({ ...why, now: other })).toThrowError(
    expect.objectContaining({ code: "parts_do_not_add_up" }),
  );
});

test("whatever the accounts, every list adds up to the displayed change", () => {
  const deltas = fc.array(fc.tuple(fc.bigInt({ min: -9999n, max: 9999n }), fc.bigInt({ min: -9999n, max: 9999n })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      deltas,
      fc.bigInt({ min: 10_000n, max: 10n ** 6n }),
      fc.bigInt({ min: 10_000n, max: 10n ** 6n }),
      (pairs, s1, s0) => {
        const accounts = pairs.map(([now, before], index) => moved(`a${index}`, now, before));
        const nrrNow = add(
          fraction(1n),
          fraction(
            pairs.reduce((sum, [now]) => sum + now, 0n),
            s1,
          ),
        );
        const nrrBefore = add(
          fraction(1n),
          fraction(
            pairs.reduce((sum, [, before]) => sum + before, 0n),
            s0,
          ),
        );
        const attribution = { ...dropAttribution, accounts, nrrNow, nrrBefore, change: subtract(nrrNow, nrrBefore) };
        const now = { ...thirdQuarter, startMrr: s1 };
        const before = { ...secondQuarter, startMrr: s0 };
        const answer = answerMetricWhy({ ...why, attribution, now, before });
        const facts = factsById(answer.facts);
        for (const { of, items } of answer.parts) {
          const sum = items.reduce((total, id) => total + Math.round(readNumber(factOf(facts, id)) * 10), 0);
          expect(sum).toBe(Math.round(readNumber(factOf(facts, of)) * 10));
        }
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

function moved(accountId: string, mrrDelta: bigint, mrrDeltaBefore: bigint): AccountPart {
  const kindOf = (delta: bigint) => (delta < 0n ? "contraction" : "expansion");
  const rest = { name: accountId, happenedPpm: 0n, didNotRepeatPpm: 0n, reason: null, reasonBefore: null };
  return { ...rest, accountId, mrrDelta, mrrDeltaBefore, kind: kindOf(mrrDelta), kindBefore: kindOf(mrrDeltaBefore) };
}

/** One account that is the whole change, over a start MRR of 100,000. */
function lost(change: { num: bigint; den: bigint }): AccountPart {
  return { ...moved("a1", (change.num * 100_000n) / change.den, 0n), name: "Globex" };
}
