import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { factOf, factsById } from "../../src/answers/sentence.ts";
import { afterLoss } from "../../src/core/health/after-loss.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import type { Contribution } from "../../src/core/health/score.ts";
import { notDefined } from "../../src/core/undefined.ts";
import { rate } from "./beside.ts";
import { acmeAttention, acmeHealth, acmeScore } from "./golden-account.ts";
import { context, day } from "./golden-quarters.ts";
import { headlineOf, notesOf, readNumber, sectionOf, titlesOf } from "./read.ts";

describe("/health acme", () => {
  const answer = answerAccountHealth(acmeHealth);

  test("says the cause, the value at stake, the window and the proposed action", () => {
    expect(headlineOf(answer)).toEqual([
      "Acme Robotics is red: weekly active users are falling week by week; its health score is 34.",
      "At stake: $5,000 of MRR, $60,000 a year; it renews on 10 Jan 2027; action window: 20 days left.",
      "Next step, for Jana Novak: Review the usage with the account and agree on a success plan.",
    ]);
  });

  test("shows where the score comes from, adding up to it", () => {
    // 50 - 12.6 - 5.4 + 2.2 = 34.2; shown 34: truncated 50, -12, -5, 2 are one too many, and -12.6 is furthest down.
    expect(sectionOf(answer, "What makes the score")).toEqual([
      ["Starting point", "+50 points"],
      ["Active users: falling week by week", "-13 points"],
      ["Decision-maker silence: silent for a long time", "-5 points"],
      ["Payments: go through", "+2 points"],
    ]);
  });

  test("lays the cause's evidence open", () => {
    expect(sectionOf(answer, "Weekly active users are falling week by week")).toEqual([
      ["active users, last week", "12"],
      ["usual week", "30.5"],
      ["against the usual week", "39.3%"],
    ]);
  });

  test("draws the trend, a point a scored day, named by its date", () => {
    expect(sectionOf(answer, "Score over time")).toEqual([
      ["7 Nov 2026", "50"],
      ["14 Nov 2026", "41"],
      ["21 Nov 2026", "34"],
    ]);
  });

  test("says how sure it is, and that coverage is low", () => {
    expect(sectionOf(answer, "How sure this is").map(([, shown]) => shown)).toEqual(["54.0%", "21", "59"]);
    expect(notesOf(answer).low_coverage).toMatch(/^Low coverage: only 54\.0% /);
    expect(notesOf(answer).missing_signals).toMatch(/^No data for: .+, .+\.$/);
    expect(answer.coverage).toMatchObject({ present: 3, total: 5 });
  });

  test("offers why, the arithmetic and sharing", () => {
    expect(answer.actions.map(({ kind, target }) => [kind, target])).toEqual([
      ["why", "what happened to Acme Robotics?"],
      ["receipt", "r1"],
      ["share", "ans-1"],
    ]);
    expect(answer.receipts.r1?.inputs).toMatchObject({ "configuration version": "1" });
  });
});

test("a closed window reads overdue, and billing is named where it is billing's to act", () => {
  const window = { endsOn: day("2026-11-09"), days: -12, basis: "renewal", noticeDays: 30 } as const;
  const proposal = {
    id: "payment_method",
    text: "Ask the billing contact for a payment method that works",
    owner: "billing",
  } as const;
  const answer = answerAccountHealth({ ...acmeHealth, attention: { ...acmeAttention, window, proposal } });
  expect(headlineOf(answer)[1]).toMatch(/action window: overdue by 12 days\.$/);
  expect(headlineOf(answer)[2]).toBe(
    "Next step, for billing: Ask the billing contact for a payment method that works.",
  );
});

test("without enough data there is no score and no band, but what is at stake and what to import", () => {
  const score = { ...acmeScore, score: { undefined: "too_little_data" }, band: null } as const;
  const answer = answerAccountHealth({ ...acmeHealth, score });
  expect(headlineOf(answer)[0]).toBe("Acme Robotics has no health score: too few of its signals have data.");
  expect(headlineOf(answer)[1]).toMatch(/^At stake: \$5,000/);
  expect(sectionOf(answer, "At a glance")[0]).toEqual(["health score", "not defined"]);
  expect(titlesOf(answer)).not.toContain("What makes the score");
  expect(notesOf(answer).not_enough_data).toMatch(/import/);
});

test("a score that is not there is said in words, not in ids of signals", () => {
  const missing = ["active_users", "events"];
  const score = { ...acmeScore, score: notDefined("too_little_data", missing), band: null, missing };
  const answer = answerAccountHealth({ ...acmeHealth, score });
  expect(headlineOf(answer)[0]).toBe("Acme Robotics has no health score: too few of its signals have data.");
  expect(JSON.stringify(answer)).not.toMatch(/active_users/);
  expect(notesOf(answer).missing_signals).toMatch(/^No data for: active users, /);
});

test("an account that pays nothing has nothing at stake, and says so", () => {
  const attention = { ...acmeAttention, valueCents: 0n, annualCents: 0n, renewalDay: null, window: null };
  const answer = answerAccountHealth({ ...acmeHealth, attention });
  expect(headlineOf(answer)[1]).toBe("It pays nothing today: no MRR is at stake.");
});

test("an account billed in a currency without a rate has no defined value at stake, and says which currency", () => {
  const attention = { ...acmeAttention, foreign: { rates: [], withoutRate: ["GBP"] } };
  const answer = answerAccountHealth({ ...acmeHealth, attention });
  expect(headlineOf(answer)[1]).toBe("What is at stake is not defined: an exchange rate is missing (GBP).");
  const shown = sectionOf(answer, "At a glance");
  expect(shown).toContainEqual(["MRR", "not defined"]);
  expect(shown).toContainEqual(["ARR", "not defined"]);
});

test("a converted value at stake is shown with the rate it was converted by", () => {
  const attention = { ...acmeAttention, foreign: { rates: [rate("EUR", 5n, 4n)], withoutRate: [] } };
  const answer = answerAccountHealth({ ...acmeHealth, attention });
  expect(headlineOf(answer)[1]).toMatch(/^At stake: \$/);
  expect(notesOf(answer).rates).toBe("One rate per currency for the whole answer: EUR at 1.25 of 30 Sep 2026.");
});

test("an account that has stopped paying is told as lost before its score, and has no stake and no window", () => {
  const stopped = { on: day("2026-07-27"), reason: "involuntary" } as const;
  const unpaid = { ...acmeAttention, valueCents: 0n, annualCents: 0n };
  const answer = answerAccountHealth({ ...acmeHealth, stopped, attention: afterLoss(unpaid, stopped.reason) });
  expect(headlineOf(answer)).toEqual([
    "Acme Robotics stopped paying on 27 Jul 2026: lost to a failed payment or an unprocessed renewal.",
    "It is red: weekly active users are falling week by week; its health score is 34.",
    "Next step, for billing: Ask the billing contact for a payment method that works.",
  ]);
  const glance = sectionOf(answer, "At a glance").map(([label]) => label);
  expect(glance).toEqual(["stopped paying on", "what happened", "health score", "band", "MRR", "ARR", "owner"]);
});

test("who left by its own decision is not sent to billing, and nothing is made up instead", () => {
  const stopped = { on: day("2026-07-27"), reason: "voluntary" } as const;
  const score = { ...acmeScore, score: { undefined: "too_little_data" }, band: null } as const;
  const attention = afterLoss({ ...acmeAttention, valueCents: 0n, annualCents: 0n }, stopped.reason);
  expect(headlineOf(answerAccountHealth({ ...acmeHealth, score, stopped, attention }))).toEqual([
    "Acme Robotics stopped paying on 27 Jul 2026: left by its own decision.",
    "It has no health score: too few of its signals have data.",
  ]);
});

test("no renewal and no owner are said, not made up", () => {
  const attention = { ...acmeAttention, renewalDay: null, window: null, proposal: null, cause: null };
  const answer = answerAccountHealth({ ...acmeHealth, attention, ownerName: null });
  expect(headlineOf(answer)).toEqual([
    "Acme Robotics is red: no signal speaks against it, but too few speak for it; its health score is 34.",
    "At stake: $5,000 of MRR, $60,000 a year; no renewal day is known.",
  ]);
});

describe("what the question takes for granted is answered within the first sentence", () => {
  const greenNow = { ...acmeScore, band: "green" } as const;
  const calm = { ...acmeAttention, cause: null, atRisk: false, atRiskBecause: null, proposal: null };
  const unscored = { ...acmeScore, score: { undefined: "too_little_data" }, band: null } as const;
  test.each([
    [
      "red",
      {},
      "Acme Robotics is red: weekly active users are falling week by week; its health score is 34.",
      undefined,
    ],
    [
      "yellow",
      {},
      "Acme Robotics is red, not yellow: weekly active users are falling week by week; its health score is 34.",
      "not yellow",
    ],
    [
      "at_risk",
      {},
      "Acme Robotics is red and at risk: weekly active users are falling week by week; its health score is 34.",
      undefined,
    ],
    [
      "at_risk",
      { score: greenNow, attention: calm },
      "Acme Robotics is green, not at risk: no signal speaks against it; its health score is 34.",
      "not at risk",
    ],
    [
      "left",
      {},
      "Acme Robotics has not left and is red: weekly active users are falling week by week; its health score is 34.",
      "has not left",
    ],
    [
      "red",
      { score: unscored },
      "Acme Robotics has no health score, and nothing says that it is red: too few of its signals have data.",
      "nothing says that it is red",
    ],
    [
      "at_risk",
      { score: unscored },
      "Acme Robotics has no health score and is at risk: too few of its signals have data.",
      undefined,
    ],
    [
      "left",
      { score: unscored },
      "Acme Robotics has not left and has no health score: too few of its signals have data.",
      "has not left",
    ],
  ] as const)("%s", (granted, state, sentence, note) => {
    const answer = answerAccountHealth({ ...acmeHealth, ...state, granted });
    expect(headlineOf(answer)[0]).toBe(sentence);
    expect(notesOf(answer).false_premise).toBe(note);
  });

  test("but of a lost account that it stopped paying is answer enough", () => {
    const stopped = { on: day("2026-07-27"), reason: "voluntary" } as const;
    const attention = afterLoss({ ...acmeAttention, valueCents: 0n, annualCents: 0n }, stopped.reason);
    const answer = answerAccountHealth({ ...acmeHealth, stopped, attention, granted: "green" });
    expect(headlineOf(answer)).toEqual([
      "Acme Robotics stopped paying on 27 Jul 2026: left by its own decision.",
      "It is red: weekly active users are falling week by week; its health score is 34.",
    ]);
    expect(notesOf(answer)).not.toHaveProperty("false_premise");
  });
});

describe("what is asked besides and not told is said before anything else", () => {
  const [standing] = headlineOf(answerAccountHealth(acmeHealth));

  test.each([
    [["price"], "This tells how the account stands, not what part price plays."],
    [["leaving", "price"], "This tells how the account stands, not whether it will leave or what part price plays."],
    [
      ["leaving", "price", "competitors", "features"],
      "This tells how the account stands, not whether it will leave, what part price plays or what competitors do.",
    ],
  ] as const)("%j", (untold, sentence) => {
    const answer = answerAccountHealth({ ...acmeHealth, untold });
    expect(headlineOf(answer)[0]).toBe(`${sentence} ${standing}`);
    expect(answer.headline).toHaveLength(3);
  });

  test("whether an account that has left will leave is no open question", () => {
    const stopped = { on: day("2026-07-27"), reason: "voluntary" } as const;
    const left = "Acme Robotics stopped paying on 27 Jul 2026: left by its own decision.";
    const first = (untold: readonly ("leaving" | "price")[]) =>
      headlineOf(answerAccountHealth({ ...acmeHealth, stopped, untold }))[0];
    expect(first(["leaving"])).toBe(left);
    expect(first(["leaving", "price"])).toBe(`This tells how the account stands, not what part price plays. ${left}`);
  });
});

test("a stopped feed is said to have stopped", () => {
  const answer = answerAccountHealth({
    ...acmeHealth,
    stoppedFeeds: [{ feed: "usage", lastDay: day("2026-11-03"), days: 18 }],
  });
  expect(notesOf(answer).feed_stopped).toBe(
    "The usage feed stopped on 3 Nov 2026: what came after it is unknown, not zero.",
  );
});

test("other accounts of a like name can be chosen instead", () => {
  const answer = answerAccountHealth({ ...acmeHealth, didYouMean: ["health of Acme Foods"] });
  expect(answer.actions.at(-1)).toMatchObject({
    kind: "choose",
    label: "Did you mean: health of Acme Foods?",
    target: "health of Acme Foods",
  });
});

test("ninety days of scores are drawn as thirteen weeks ending today", () => {
  const history = Array.from({ length: 95 }, (_, back) => ({ day: day("2026-11-21") - back, score: 5000 + back }));
  const points = sectionOf(answerAccountHealth({ ...acmeHealth, history }), "Score over time");
  expect(points).toHaveLength(13);
  expect(points[0]?.[0]).toBe("29 Aug 2026");
  expect(points[12]).toEqual(["21 Nov 2026", "50"]);
});

test("fifteen signals are eight lines and one for all others", () => {
  const contributions = Array.from({ length: 15 }, (_, index) => contribution(`s${index}`, index === 0 ? -1500 : -120));
  const score = { ...acmeScore, score: 5000 - 1500 - 14 * 120, contributions };
  const rows = sectionOf(answerAccountHealth({ ...acmeHealth, score }), "What makes the score");
  expect(rows).toHaveLength(10);
  // 50 - 15 - 7 x 1.2 - 8.4 = 18.2, shown 18: truncated 50, -15, 7 x -1, -8 are two too many; -8.4 is furthest past its own.
  expect(rows.at(-1)).toEqual(["All others", "-9 points", "7 signals"]);
});

test("signals too small to be seen are counted in one line, not shown as rows of nothing", () => {
  const contributions = [contribution("s0", -1500), ...[1, 2, 3, 4].map((index) => contribution(`s${index}`, -40))];
  const score = { ...acmeScore, score: 5000 - 1500 - 160, contributions };
  // 50 - 15 - 1.6 = 33.4, shown 33: truncated 50, -15, -1 are one too many, and only -1.6 is beyond its truncation.
  expect(sectionOf(answerAccountHealth({ ...acmeHealth, score }), "What makes the score")).toEqual([
    ["Starting point", "+50 points"],
    ["S0: s signal", "-15 points"],
    ["All others", "-2 points", "4 signals"],
  ]);
});

test("a signal that the sum leaves nothing to show for is counted too", () => {
  const contributions = [contribution("s0", -1500), contribution("s1", 60), contribution("s2", -60)];
  const score = { ...acmeScore, score: 3500, contributions };
  // 50 - 15 + 0.6 - 0.6 = 35: truncated 50, -15, 0, 0 already add up.
  expect(sectionOf(answerAccountHealth({ ...acmeHealth, score }), "What makes the score")).toEqual([
    ["Starting point", "+50 points"],
    ["S0: s signal", "-15 points"],
    ["All others", "0 points", "2 signals"],
  ]);
});

describe("a score that would round over a border of its band", () => {
  const redAt = (bp: number) => {
    const contributions = [contribution("s0", bp - 5000 + 220), contribution("s1", -220)];
    return answerAccountHealth({ ...acmeHealth, score: { ...acmeScore, score: bp, contributions } });
  };

  test("is shown to a tenth, and so are its parts", () => {
    const answer = redAt(3960);
    expect(headlineOf(answer)[0]).toMatch(/^Acme Robotics is red: .+; its health score is 39\.6\.$/);
    expect(sectionOf(answer, "What makes the score")).toEqual([
      ["Starting point", "+50.0 points"],
      ["S0: s signal", "-8.2 points"],
      ["S1: s signal", "-2.2 points"],
    ]);
  });

  test("is shown to a hundredth where a tenth would still say forty", () => {
    expect(headlineOf(redAt(3996))[0]).toMatch(/ is red: .+; its health score is 39\.96\.$/);
  });

  test("stays whole where the whole tells no lie", () => {
    expect(headlineOf(redAt(3940))[0]).toMatch(/ is red: .+; its health score is 39\.$/);
    expect(headlineOf(redAt(4010))[0]).toMatch(/; its health score is 40\.$/);
  });

  test("keeps its digits in the chart", () => {
    const history = [acmeHealth.history[0], { day: day("2026-11-21"), score: 3960 }].filter((one) => one !== undefined);
    const answer = answerAccountHealth({ ...acmeHealth, history });
    expect(sectionOf(answer, "Score over time").map(([, shown]) => shown)).toEqual(["50", "39.6"]);
  });
});

test("a band that its history holds is explained, a band of its own is not", () => {
  const held = answerAccountHealth({ ...acmeHealth, score: { ...acmeScore, band: "yellow" } });
  expect(notesOf(held).band_held).toBe(
    "It is still called yellow: a border counts as crossed when the score is well past it or stays past it for two days running.",
  );
  expect(notesOf(answerAccountHealth(acmeHealth))).not.toHaveProperty("band_held");
});

test("the share under which coverage is called low is the configuration's", () => {
  const config = { ...defaultHealthConfig, coverage: { ...defaultHealthConfig.coverage, low: 5_400 } };
  expect(notesOf(answerAccountHealth({ ...acmeHealth, config }))).not.toHaveProperty("low_coverage");
});

test("nothing missing is no range", () => {
  const answer = answerAccountHealth({ ...acmeHealth, score: { ...acmeScore, missing: [], coverage: 10_000 } });
  expect(sectionOf(answer, "How sure this is")).toEqual([["weight of the signals with data", "100.0%"]]);
});

test("a score that its contributions do not make is refused, not shown", () => {
  const score = { ...acmeScore, score: 3520 };
  expect(() => answerAccountHealth({ ...acmeHealth, score })).toThrow();
  expect(() => answerAccountHealth({ ...acmeHealth, score: { ...acmeScore, score: 3421 } })).toThrowError(
    expect.objectContaining({ code: "parts_do_not_add_up" }),
  );
});

test("whatever the contributions, the lines add up to the displayed score", () => {
  const parts = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, (bps) => {
      const contributions = bps.map((bp, index) => contribution(`s${index}`, bp));
      const score = { ...acmeScore, score: bps.reduce((sum, bp) => sum + bp, 5000), contributions };
      const answer = answerAccountHealth({
        ...acmeHealth,
        context: context({ intent: "account_health", slots: {} }),
        score,
      });
      const facts = factsById(answer.facts);
      const [{ of, items } = { of: "", items: [] }] = answer.parts;
      expect(items.reduce((sum, id) => sum + readNumber(factOf(facts, id)), 0)).toBeCloseTo(
        readNumber(factOf(facts, of)),
        6,
      );
    }),
    { seed: 1, numRuns: 200 },
  );
});

function contribution(signal: string, bp: number): Contribution {
  return {
    dimension: "usage",
    signal,
    bp,
    subScore: 5000,
    evidence: { text: `${signal.replace(/\d+/, "")} signal`, figures: [] },
  };
}
