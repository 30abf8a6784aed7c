/** A text of the facts said word for word: whole, of its own subject, and only where the key tells what is so. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const accounts = {
  accounts: [
    {
      account: "Umber Paints",
      evidence: "Two invoices failed in a row",
      note: "They love the new reports",
      next_step: "Ask the buyer about the budget",
    },
    { account: "Nettle Spa", evidence: "Nobody logged in for ten days", ruled_out: "The champion left" },
  ],
};

describe("borne out by the facts", () => {
  it.each(["Umber Paints: two invoices failed in a row.", "Nettle Spa: nobody logged in for ten days."])(
    "%s",
    (text) => {
      expect(unproved(readFacts(accounts), text)).toBeNull();
    },
  );
});

describe("not borne out", () => {
  it.each([
    "Umber Paints: nobody logged in for ten days.",
    "Nettle Spa: two invoices failed in a row.",
    "Umber Paints: they love the new reports.",
    "Nettle Spa: the champion left.",
    "Umber Paints: two invoices failed.",
    "Umber Paints: three invoices failed in a row.",
  ])("%s", (text) => {
    expect(unproved(readFacts(accounts), text)).not.toBeNull();
  });
});
