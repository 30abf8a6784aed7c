/** States said of an account: its own, of the key that is meant, now or before. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { lindgren } from "./people-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Lindgren AB is yellow at 52.",
    "As of 20 November 2026, Lindgren AB is yellow.",
    "Lindgren AB is on the Growth plan, in EMEA.",
    "Lindgren AB has requested Scale.",
    "Lindgren AB is a mid-market account in EMEA.",
    "The contract renews automatically.",
    "Lindgren AB is not overdue.",
    "The onboarding is done.",
    "Maria Santos is the champion; her sentiment is positive.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lindgren), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Lindgren AB is green.",
    "Lindgren AB is green at 71.",
    "Lindgren AB is yellow at 71.",
    "Lindgren AB was yellow.",
    "Lindgren AB is still yellow.",
    "Lindgren AB is on the Scale plan.",
    "Lindgren AB is on Starter.",
    "Lindgren AB has requested Growth.",
    "Lindgren AB is overdue.",
    "Lindgren AB is positive.",
    "Lindgren AB is done.",
    "Kim Larsen is yellow.",
    "Its previous plan is Growth.",
    "On 1 September 2026 Lindgren AB was yellow.",
    "Lindgren AB does not renew automatically.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lindgren), text)).not.toBeNull();
  });
});
