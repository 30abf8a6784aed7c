/** What is said and cannot be answered yet is never passed over: its opposite, or its half, would be a wrong answer. */
import { describe, expect, test } from "vitest";
import { asked, parsed } from "./asking.ts";

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
