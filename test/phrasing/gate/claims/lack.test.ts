/** What is said to be lacking: only where the facts keep a place for it and leave it empty. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { portfolio } from "./people-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Alder Co has no champion.",
    "Alder Co has no open tickets.",
    "There is no champion at Alder Co.",
    "No champion is recorded for Alder Co.",
  ])("%s", (text) => {
    expect(unproved(readFacts(portfolio), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Birch Ltd has no champion.",
    "Birch Ltd has no open tickets.",
    "Alder Co has no owner.",
    "Alder Co has no invoices.",
    "Alder Co has no renewal date.",
    "There is no owner at Birch Ltd.",
  ])("%s", (text) => {
    expect(unproved(readFacts(portfolio), text)).not.toBeNull();
  });
});
