/** People, days and states of several accounts: each its own. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { portfolio } from "./people-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Alder Co is owned by Pia Berg; Sam Yi owns Birch Ltd.",
    "Alder Co churned on 2 November 2026.",
    "Birch Ltd improved from red to yellow.",
    "Birch Ltd is at risk.",
    "T-9 is urgent.",
    "T-9 was opened on 11 November 2026 and is still open.",
    "Lee Roy is the champion of Birch Ltd, which renews on 31 December.",
  ])("%s", (text) => {
    expect(unproved(readFacts(portfolio), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Birch Ltd churned on 2 November 2026.",
    "Alder Co is at risk.",
    "Pia Berg owns Alder Co and Birch Ltd.",
    "Alder Co improved from green to red.",
    "Alder Co was red.",
    "Birch Ltd is urgent.",
    "T-9 was closed on 11 November 2026.",
    "Pia Berg churned on 2 November 2026.",
    "Lee Roy is the champion of Alder Co.",
    "Lee Roy is the champion of Birch Ltd and renews on 31 December.",
  ])("%s", (text) => {
    expect(unproved(readFacts(portfolio), text)).not.toBeNull();
  });
});
