/** Turns from one state to another: both ends, the way, and the day. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { lindgren } from "./people-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Lindgren AB went from green to yellow.",
    "Lindgren AB turned yellow.",
    "Lindgren AB dropped from green to yellow.",
    "Lindgren AB moved from Starter to Growth on 1 September 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lindgren), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Lindgren AB went from yellow to green.",
    "Lindgren AB improved from green to yellow.",
    "Lindgren AB turned green.",
    "Lindgren AB moved from Growth to Scale.",
    "Lindgren AB moved from Starter to Growth on 12 January 2027.",
    "Lindgren AB upgraded from Starter to Growth.",
    "On 1 September 2026 Lindgren AB turned yellow.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lindgren), text)).not.toBeNull();
  });
});
