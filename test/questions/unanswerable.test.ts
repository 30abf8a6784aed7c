/** What is said and cannot be answered yet is never passed over: its opposite, or its half, would be a wrong answer. */
import { describe, expect, test } from "vitest";
import { buildNameIndex } from "../../src/questions/names/name-index.ts";
import { asked, parsed } from "./asking.ts";
import { book } from "./book.ts";

describe("what is to be left out is not answered as if it were asked for", () => {
  test.each([
    "nrr excluding EMEA",
    "nrr except EMEA",
    "nrr not in EMEA",
    "non-EMEA nrr",
    "nrr outside of EMEA",
    "nrr ohne EMEA",
    "nrr nicht in EMEA",
    "nrr sans EMEA",
    "nrr pas en EMEA",
    "nrr sin EMEA",
    "NRR excluyendo EMEA",
    "nrr en excluant EMEA",
    "nrr ignoring acme",
    "nrr disregarding EMEA",
    "nrr w/o EMEA",
    "churn besides EMEA",
    "mrr not acme",
    "mrr except acme",
    "churn but not voluntary",
    "who is NOT at risk",
    "who isn't at risk",
    "which accounts are not currently at risk",
    "at risk except EMEA",
    "at risk not owned by ben okafor",
    "wer ist nicht gefährdet",
    "qui n'est pas à risque",
    "quién no está en riesgo",
  ])("%s", (text) => {
    const { question, didYouMean } = parsed(text);
    expect(question).toEqual({ intent: "out_of_scope", slots: {} });
    expect(didYouMean.length).toBeGreaterThanOrEqual(2);
  });

  test("in a follow-up neither", () => {
    const nrr = { intent: "metric_value", slots: { metric: "nrr" } } as const;
    expect(asked("and not in EMEA?", nrr).intent).toBe("out_of_scope");
    expect(asked("and without EMEA?", nrr).intent).toBe("out_of_scope");
  });

  test("a no to somebody, and a verb that is denied, leave nothing out", () => {
    expect(asked("no, nrr in EMEA")).toEqual({ intent: "metric_value", slots: { metric: "nrr", segment: "EMEA" } });
    expect(asked("why is nrr not growing")).toEqual({
      intent: "metric_why",
      slots: { metric: "nrr", direction: "up" },
    });
  });
});

describe("what is supposed and cannot be worked out is refused, and never read as the figure of today", () => {
  test.each([
    "what if pigs fly",
    "what would NRR be if pigs fly",
    "what if acme expands",
    "what if acme pays 10% less",
    "what if they churn",
    "what if we don't lose acme",
    "what if acme never leaves",
    "what if acme churns next quarter",
    "what if our biggest customers leave",
    "what if 3 accounts churn",
    "what if red and yellow accounts churn",
    "what if acme and all red accounts churn",
    "what happens to my nrr if acme churns",
    "what happens to nrr and mrr if acme churns",
    "what happens to nrr",
    "if acme churns what is nrr by region",
    "trend of nrr if acme churns",
    "compare nrr in EMEA and APAC if acme churns",
    "which fewest red accounts bring nrr under 100%",
  ])("%s", (text) => {
    expect(asked(text)).toEqual({ intent: "out_of_scope", slots: {} });
  });

  test.each(["did NRR fall under 100%", "why did nrr drop below 100%", "accounts under 50%", "nrr below 90 percent"])(
    "%s supposes nothing, and its level is not passed over",
    (text) => {
      expect(asked(text)).toEqual({ intent: "out_of_scope", slots: {} });
    },
  );

  test.each(["what if pigs churn", "what happens to NRR if Foobar Industries churns", "what if acme and foobar leave"])(
    "%s asks back about the name that is not known",
    (text) => {
      expect(asked(text)).toEqual({ intent: "ambiguous", slots: { of: "what_if", candidates: [] } });
    },
  );

  test("a name that fits several is asked back about, with the question in full for each", () => {
    const { question, didYouMean } = parsed("what if we lose acme and globex?");
    expect(question.slots).toEqual({ of: "what_if", candidates: ["Globex Logistics", "Globex Robotics GmbH"] });
    expect(didYouMean).toEqual([
      "what if we lose acme and Globex Logistics?",
      "what if we lose acme and Globex Robotics GmbH?",
    ]);
  });
});

describe("a day said of what has no day is left out, and told; every other question takes it", () => {
  test.each([
    ["what can you do last month", "help", ["last month"]],
    ["/health acme last month", "account_health", undefined],
    ["/health acme", "account_health", undefined],
    ["acme on 2026-10-01", "account_health", undefined],
    ["who was at risk in September", "list_at_risk", undefined],
    ["why did acme drop last month", "account_why", undefined],
    ["nrr last month", "metric_value", undefined],
    ["how was globex last month", "ambiguous", undefined],
  ])("%s", (text, intent, leftOut) => {
    const read = parsed(text);
    expect(read.question.intent).toBe(intent);
    expect(read.leftOut).toEqual(leftOut);
  });
});

describe("a word of one or two letters is no account's name", () => {
  const accounts = [
    { id: "a1", name: "O'Malley & Sons" },
    { id: "a2", name: "HP" },
  ];
  const vocabulary = { ...book, accounts, owners: ["Aoife O'Brien"] };
  const index = buildNameIndex(accounts);

  test.each([
    ["/health O'Brien", { intent: "ambiguous", slots: { of: "account_health", candidates: [] } }],
    ["how is O'Brien doing", { intent: "ambiguous", slots: { of: "account_health", candidates: [] } }],
    ["/health o", { intent: "ambiguous", slots: { of: "account_health", candidates: [] } }],
    ["/health O'Malley", { intent: "account_health", slots: { account: "O'Malley & Sons" } }],
    ["how is hp doing", { intent: "account_health", slots: { account: "HP" } }],
  ])("%s", (text, question) => {
    expect(parsed(text, { vocabulary, index }).question).toEqual(question);
  });
});

describe("what looks like a period and is none is not passed over", () => {
  test.each([
    "nrr q7 2026",
    "nrr 2026 q13",
    "nrr in q7",
    "nrr h3",
    "nrr in february 30",
    "NRR in month 13",
    "nrr week 60",
    "who is at risk in q7",
    "how was acme in q7",
    "acme 2026-13-01",
    "why did nrr drop more than last year",
  ])("%s", (text) => {
    expect(asked(text)).toEqual({ intent: "out_of_scope", slots: {} });
  });
});

describe("a place that is not known is refused with the places that are", () => {
  test.each([
    [
      "churn in Narnia",
      ["What is logo churn in EMEA?", "What is logo churn in APAC?", "What is logo churn in Enterprise?"],
    ],
    ["nrr in the balkans", ["What is NRR in EMEA?", "What is NRR in APAC?", "What is NRR in Enterprise?"]],
    [
      "who is at risk in Narnia",
      ["Who is at risk in EMEA?", "Who is at risk in APAC?", "Who is at risk in Enterprise?"],
    ],
  ])("%s", (text, didYouMean) => {
    expect(parsed(text)).toEqual({ question: { intent: "out_of_scope", slots: {} }, didYouMean });
  });
});

test.each(["nrr by country", "churn per industry", "mrr breakdown by seat count", "nrr split by vertical"])(
  "%s is not answered as if it were not cut",
  (text) => {
    expect(asked(text)).toEqual({ intent: "out_of_scope", slots: {} });
  },
);

describe("a scope is read with the word for what it is", () => {
  test.each([
    ["who is at risk in the enterprise segment", { intent: "list_at_risk", slots: { segment: "Enterprise" } }],
    ["at risk in the EMEA region", { intent: "list_at_risk", slots: { segment: "EMEA" } }],
    ["nrr on the pro plan", { intent: "metric_value", slots: { metric: "nrr", segment: "Pro" } }],
    ["enterprise accounts at risk", { intent: "list_at_risk", slots: { segment: "Enterprise" } }],
  ])("%s", (text, question) => {
    expect(asked(text)).toEqual(question);
  });
});

test("what is no place is no reason to refuse an account's health", () => {
  expect(asked("how is Acme doing in detail")).toEqual({ intent: "account_health", slots: { account: "Acme" } });
  expect(parsed("nrr in q7").didYouMean).not.toContain("What is NRR in EMEA?");
});

test("/health of several accounts with a period offers them", () => {
  expect(asked("/health globex last month").slots.candidates).toEqual(["Globex Logistics", "Globex Robotics GmbH"]);
});

test("/health with a period that is none is asked back", () => {
  expect(asked("/health acme q7")).toEqual({
    intent: "ambiguous",
    slots: { of: "account_health", candidates: ["Acme"] },
  });
});

test.each(["top 0 at risk", "top 0 accounts at risk", "top 99999 at risk"])("%s is no length of a list", (text) => {
  expect(asked(text).intent).toBe("out_of_scope");
});

test("who owns is meant after 'owned by', though an account has that word too", () => {
  const accounts = [{ id: "a1", name: "Kim & Co Bakery" }];
  const index = buildNameIndex(accounts);
  const owned = (owners: readonly string[]) =>
    parsed("at risk owned by kim", { vocabulary: { ...book, accounts, owners }, index }).question;
  expect(owned(["Kim Larsen", "Dana Scully"])).toEqual({ intent: "list_at_risk", slots: { owner: "Kim Larsen" } });
  expect(owned(["Kim Larsen", "Kim Novak"]).slots.owner).toBeUndefined();
});

describe("what would make it another figure is not passed over", () => {
  test.each([
    "nrr for customers who joined in 2025",
    "nrr nur neukunden",
    "nrr of existing customers",
    "net new mrr",
    "net new arr",
    "average nrr",
    "median nrr",
    "is nrr above target",
    "nrr against budget",
    "nrr by account",
    "churn per customer",
    "nrr by region and plan",
    "nrr for cohort 2025-Q2",
    "top 5 accounts by mrr",
    "biggest customers by arr",
  ])("%s", (text) => {
    expect(asked(text)).toEqual({ intent: "out_of_scope", slots: {} });
  });
});

describe("a word that nothing explains is named where a figure is answered past it", () => {
  test.each([
    ["nrr core", ["core"]],
    ["nrr bt region please", ["bt"]],
    ["what is our nrr", undefined],
    ["how is acme doing lately lol", undefined],
  ])("%s", (text, words) => {
    expect(parsed(text).passedOver).toEqual(words);
  });
});

test("a plan that is called as an ordinary word is called is meant beside the noun, however it is written", () => {
  const vocabulary = { ...book, plans: ["Growth", "Scale"] };
  const inGrowth = { intent: "metric_value", slots: { metric: "nrr", segment: "Growth" } };
  expect(parsed("nrr on the growth plan", { vocabulary }).question).toEqual(inGrowth);
  expect(parsed("nrr growth tier", { vocabulary }).question).toEqual(inGrowth);
  expect(parsed("nrr growth", { vocabulary }).question.slots.segment).toBeUndefined();
});
