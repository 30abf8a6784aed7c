/** How many left for what, and what they were worth: by the groups of the facts, or their list of the lost. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { groups, lost } from "./driver-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Five of the twelve accounts left over price, worth €6,100 of MRR.",
    "Price was the most common reason, with five accounts; a missing feature cost the most revenue, €7,900 of MRR.",
    "For two of the twelve accounts the reason is unknown.",
    "Twelve accounts churned in Q3 2026, taking €18,400 of MRR with them.",
  ])("%s", (text) => {
    expect(unproved(readFacts(groups), text)).toBeNull();
  });
  it.each(["Two of the three left over price."])("%s", (text) => {
    expect(unproved(readFacts(lost), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Five accounts left because of a missing feature.",
    "Five of the thirteen accounts left over price.",
    "Five accounts left over price, worth €7,900 of MRR.",
    "Five accounts left over price, taking €18,400 of MRR with them.",
    "A missing feature was the most common reason.",
    "Price cost the most revenue, €6,100 of MRR.",
    "For three of the twelve accounts the reason is unknown.",
    "Five accounts left over price in Q2 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(groups), text)).not.toBeNull();
  });
  it.each(["Three accounts left over price.", "Two of the four left over price."])("%s", (text) => {
    expect(unproved(readFacts(lost), text)).not.toBeNull();
  });
});
