/** A word of a fact's key may stand beside every figure that this fact explains, also where another fact has the same figure. */
import { expect, test } from "vitest";
import { checkText } from "../../../../src/phrasing/gate/check.ts";

const facts = {
  facts: [
    { metric: "nrr", value: "107.5%" },
    { metric: "nrr", label: "trailing year", value: "107.5%" },
    { metric: "grr", value: "92.5%" },
  ],
};

test("two facts have the figure, and one of them the word", () => {
  expect(checkText(facts, "NRR is 107.5% over the trailing year.")).toEqual({ ok: true, reasons: [] });
});

test("no fact with the figure has the word", () => {
  expect(checkText(facts, "GRR is 92.5% over the trailing year.").ok).toBe(false);
});
