/** The largest part, and how many pull one way: compared with all of its list. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { movements, retention, score } from "./driver-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "The largest drag is weekly active users with -12 points.",
    "NPS is the largest lift, at 2 points.",
    "Weekly active users weighed most, at -12 points, because usage declined.",
    "Usage decline is the main reason, at -12 points.",
    "Two of the three drivers pulled it down, weekly active users and open tickets.",
  ])("%s", (text) => {
    expect(unproved(readFacts(score), text)).toBeNull();
  });
  it.each([
    "The largest movement was new business at €22,800.",
    "Churn was the largest loss at €12,800.",
    "New business brought in €22,800, the largest movement of the month; churn took out €12,800.",
  ])("%s", (text) => {
    expect(unproved(readFacts(movements), text)).toBeNull();
  });
  it.each([
    "Two of the three accounts pulled NRR down in Q3 2026: Delmar Foods by 3.1 points and Kite Systems by 1.2.",
  ])("%s", (text) => {
    expect(unproved(readFacts(retention), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "The largest drag is open tickets with -7 points.",
    "NPS is the largest drag.",
    "NPS is the largest lift at 12 points.",
    "A support escalation is the main reason.",
    "Two of the three drivers pulled it down, weekly active users and NPS.",
    "All three drivers pulled the score down.",
    "Two of the four drivers pulled the score down.",
  ])("%s", (text) => {
    expect(unproved(readFacts(score), text)).not.toBeNull();
  });
  it.each([
    "The largest movement was churn.",
    "Expansion was the largest gain.",
    "Churn was the largest loss at €5,600.",
  ])("%s", (text) => {
    expect(unproved(readFacts(movements), text)).not.toBeNull();
  });
  it.each(["Two of the three accounts pulled NRR down in Q2 2026.", "Two of the three accounts pulled GRR down."])(
    "%s",
    (text) => {
      expect(unproved(readFacts(retention), text)).not.toBeNull();
    },
  );
});
