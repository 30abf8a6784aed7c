/** Events and their days, days to go and days since: of that event, on its side of today. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { lindgren } from "./people-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Lindgren AB renews on 12 January 2027, in 53 days.",
    "Its renewal date is 12 January 2027.",
    "Notice must be given by 1 December 2026.",
    "The last touch was on 20 October 2026, 31 days ago.",
    "The next QBR is on 9 December 2026.",
    "The contract started on 13 January 2024.",
    "Lindgren AB renews in January 2027.",
    "It has been 31 days since the last touch.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lindgren), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Lindgren AB renews on 1 December 2026.",
    "Lindgren AB renewed on 12 January 2027.",
    "Lindgren AB renews in 53 weeks.",
    "Lindgren AB renews in 31 days.",
    "The renewal was 53 days ago.",
    "The notice was given on 1 December 2026.",
    "The last QBR was on 9 December 2026.",
    "The contract ends on 13 January 2024.",
    "The contract was signed on 13 January 2024.",
    "The champion was last contacted on 20 October 2026.",
    "Lindgren AB renews in January 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lindgren), text)).not.toBeNull();
  });
});
