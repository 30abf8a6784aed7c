import { describe, expect, test } from "vitest";
import { answerAtRisk } from "../../src/answers/at-risk.ts";
import { offsetOfMore } from "../../src/answers/more.ts";
import { fraction } from "../../src/core/fraction.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import { rate } from "./beside.ts";
import { acme, acmeAttention, acmeScore } from "./golden-account.ts";
import { context } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

const asked = context({ intent: "list_at_risk", slots: {} });
const config = defaultHealthConfig;
const first = { account: acme, ownerName: "Jana Novak", score: acmeScore, attention: acmeAttention };
const unscored = {
  account: { id: "zeta", name: "Zeta" },
  ownerName: null,
  score: { ...acmeScore, score: { undefined: "too_little_data" }, band: null },
  attention: {
    ...acmeAttention,
    valueCents: 100_000n,
    window: null,
    cause: null,
    proposal: null,
    rank: { value: fraction(15_000n), risk: fraction(1n, 2n), nearness: fraction(3n, 10n) },
  },
} as const;

describe("who is at risk?", () => {
  const answer = answerAtRisk({
    context: asked,
    ranked: [first, unscored],
    looked: 40,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config,
  });

  test("says how many, what they are worth and which is most urgent, with its cause", () => {
    expect(headlineOf(answer)).toEqual([
      "2 accounts of 40 looked at are at risk, with $6,000 of MRR at stake.",
      "Most urgent is Acme Robotics: weekly active users are falling week by week.",
    ]);
  });

  test("gives each account its four things and its owner, with what is not known said", () => {
    expect(sectionOf(answer, "At risk, most urgent first")).toEqual([
      [
        "Acme Robotics",
        "$5,000",
        "34",
        "20 days left",
        "Weekly active users are falling week by week -> Review the usage with the account and agree on a success plan (Jana Novak)",
      ],
      [
        "Zeta",
        "$1,000",
        "not defined",
        "no end known",
        "No single signal stands out -> Look at the account (nobody owns it)",
      ],
    ]);
    expect(notesOf(answer)).toHaveProperty("risk_assumed");
  });

  test("names another role than the owner's before the owner", () => {
    const proposal = { id: "payment_method", text: "Ask for a payment method that works", owner: "billing" } as const;
    const billed = { ...first, attention: { ...acmeAttention, proposal } };
    const listed = answerAtRisk({
      context: asked,
      ranked: [billed],
      looked: 40,
      unscored: 0,
      owner: null,
      stoppedFeeds: [],
      config,
    });
    expect(sectionOf(listed, "At risk, most urgent first")[0]?.at(-1)).toMatch(
      / -> Ask for a payment method that works \(billing; Jana Novak\)$/,
    );
  });

  test("keeps the ranking one press away: its formula and its three inputs", () => {
    const target = answer.actions.find(({ kind }) => kind === "receipt")?.target ?? "";
    expect(answer.receipts[target]).toMatchObject({
      formula: "rank = MRR at stake x risk x nearness",
      inputs: {
        "Acme Robotics": "$5,000 x 0.6580 x 1.0000 = $3,290",
        Zeta: "$1,000 x 0.5000 x 0.3000 = $150",
      },
      rows: { table: "account", ids: ["acme", "zeta"], total: 2 },
      definition:
        "risk = (100 - score) / 100, 0.5 without a score; nearness = 1 within 30 days of the window's end, falling to 0.3 at 180 days, 0.3 without a window.",
    });
  });

  test("takes the days and shares of the ranking's words from the configuration", () => {
    const rank = { unknownRisk: 4_000, nearDays: 14, farDays: 90, leastNearness: 2_500 };
    const listed = answerAtRisk({
      context: asked,
      ranked: [first],
      looked: 40,
      unscored: 0,
      owner: null,
      stoppedFeeds: [],
      config: { ...config, rank },
    });
    expect(listed.receipts.r1?.definition).toBe(
      "risk = (100 - score) / 100, 0.4 without a score; nearness = 1 within 14 days of the window's end, falling to 0.25 at 90 days, 0.25 without a window.",
    );
  });
});

test("nobody at risk is an answer, not an empty list", () => {
  const answer = answerAtRisk({
    context: asked,
    ranked: [],
    looked: 40,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config,
  });
  expect(headlineOf(answer)).toEqual(["Of 40 accounts looked at, none is at risk."]);
  expect(answer.sections).toEqual([]);
});

test("accounts without a score are not called safe: what they lack is said, with how many they are", () => {
  const watermarks = { ...asked.watermarks, usage: null, touches: null };
  const nobody = { context: { ...asked, watermarks }, ranked: [], owner: null, stoppedFeeds: [], config };
  const none = answerAtRisk({ ...nobody, looked: 500, unscored: 500 });
  expect(headlineOf(none)).toEqual([
    "Who is at risk is not known yet: of 500 accounts looked at, none has enough data for a score.",
  ]);
  expect(notesOf(none).not_enough_data).toBe(
    "Accounts without a score, as too few of their signals have data: 500 of 500. " +
      "To score them, import what has not come in yet: usage, surveys and touches.",
  );
  const some = answerAtRisk({ ...nobody, looked: 40, unscored: 15 });
  expect(headlineOf(some)).toEqual(["Of 40 accounts looked at, 25 have a score; of those, none is at risk."]);
  const one = answerAtRisk({ ...nobody, looked: 2, unscored: 1 });
  expect(headlineOf(one)).toEqual(["Of 2 accounts looked at, 1 has a score; of those, none is at risk."]);
  const alone = answerAtRisk({ ...nobody, looked: 1, unscored: 0 });
  expect(headlineOf(alone)).toEqual(["Of 1 account looked at, none is at risk."]);
  const known = answerAtRisk({ ...nobody, ranked: [first], looked: 40, unscored: 15 });
  expect(notesOf(known).not_enough_data).toContain("15 of 40");
  const nothing = answerAtRisk({ ...nobody, looked: 0, unscored: 0 });
  expect(headlineOf(nothing)).toEqual(["No account of those asked about is paying, so 0 were looked at."]);
});

test("three hundred accounts are ten rows, the count of all and a way to the next ten", () => {
  const ranked = Array.from({ length: 300 }, (_, index) => ({
    ...first,
    account: { id: `a${index}`, name: `Account ${index}` },
  }));
  const answer = answerAtRisk({
    context: asked,
    ranked,
    looked: 400,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config,
  });
  expect(sectionOf(answer, "At risk, most urgent first")).toHaveLength(10);
  expect(headlineOf(answer)[0]).toBe("300 accounts of 400 looked at are at risk, with $1,500,000 of MRR at stake.");
  const more = offsetOfMore(answer.actions.find(({ kind }) => kind === "more")?.target ?? "");
  expect(more).toBe(10);
  const next = answerAtRisk({
    context: asked,
    ranked,
    looked: 400,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config,
    from: 10,
  });
  expect(sectionOf(next, "At risk, most urgent first")[0]?.[0]).toBe("Account 10");
});

test("fewer than ten are listed when fewer are asked for", () => {
  const limited = context({ intent: "list_at_risk", slots: { limit: 1 } });
  const answer = answerAtRisk({
    context: limited,
    ranked: [first, unscored],
    looked: 40,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config,
  });
  expect(sectionOf(answer, "At risk, most urgent first")).toHaveLength(1);
});

describe("accounts billed in other currencies", () => {
  const euro = {
    ...first,
    attention: { ...acmeAttention, foreign: { rates: [rate("EUR", 5n, 4n)], withoutRate: [] } },
  };
  const pound = {
    ...unscored,
    attention: { ...unscored.attention, foreign: { rates: [], withoutRate: ["GBP"] } },
  } as const;
  const of = (ranked: readonly (typeof euro | typeof pound)[]) =>
    answerAtRisk({ context: asked, ranked, looked: 40, unscored: 0, owner: null, stoppedFeeds: [], config });

  test("are listed with the rates they were converted by", () => {
    expect(notesOf(of([euro])).rates).toBe("One rate per currency for the whole answer: EUR at 1.25 of 30 Sep 2026.");
  });

  test("leave the sum, their row and their rank undefined while a rate is missing, and are named", () => {
    const answer = of([euro, pound]);
    expect(headlineOf(answer)[0]).toBe(
      "2 accounts of 40 looked at are at risk; what is at stake in all is not defined: an exchange rate is missing (Zeta).",
    );
    expect(sectionOf(answer, "At risk, most urgent first").map(([name, value]) => [name, value])).toEqual([
      ["Acme Robotics", "$5,000"],
      ["Zeta", "not defined"],
    ]);
    expect(answer.receipts.r1?.inputs.Zeta).toBe("not defined x 0.5000 x 0.3000 = not defined");
    expect(notesOf(answer)).toHaveProperty("value_unknown");
  });
});
