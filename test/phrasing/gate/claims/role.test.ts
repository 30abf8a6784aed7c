/** Who is said to be what to whom: in that role, there, and now or before. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { lindgren } from "./people-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Kim Larsen owns Lindgren AB and Ana Ruiz is the CSM.",
    "The owner of Lindgren AB is Kim Larsen; before, it was Tom Hale.",
    "Tom Hale was the previous owner.",
    "Maria Santos is the champion at Lindgren AB and Joe Park the decision maker.",
    "Maria Santos, the champion at Lindgren AB, was last contacted on 2 October 2026.",
    "Lia Moss, the CFO, left on 15 August 2026.",
    "Lindgren AB, a mid-market account in EMEA, is owned by Kim Larsen and renews on 12 January 2027.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lindgren), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Tom Hale owns Lindgren AB.",
    "Kim Larsen owned Lindgren AB before.",
    "Ana Ruiz owns Lindgren AB.",
    "Kim Larsen is the champion at Lindgren AB.",
    "Joe Park is the champion.",
    "Joe Park, the decision maker, was last contacted on 2 October 2026.",
    "Lia Moss is the CFO.",
    "Lindgren AB owns Kim Larsen.",
    "Kim Larsen owns Lindgren AB and was last contacted on 20 October 2026.",
    "Maria Santos renews on 12 January 2027.",
    "Maria Santos is the champion and the CSM.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lindgren), text)).not.toBeNull();
  });
});
