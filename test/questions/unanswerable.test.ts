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

describe("a day said of what is only answered for today is left out, and told", () => {
  test.each([
    ["/health acme last month", "account_health", ["last month"]],
    ["/health acme", "account_health", undefined],
    ["acme on 2026-10-01", "account_health", ["2026-10-01"]],
    ["how was acme last quarter", "account_health", ["last quarter"]],
    ["who was at risk in September", "list_at_risk", ["september"]],
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
