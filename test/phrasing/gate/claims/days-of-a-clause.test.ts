/** Days in a clause of their own are of the numbers on their side of a turn in the sentence. */
import { expect, test } from "vitest";
import { checkText } from "../../../../src/phrasing/gate/check.ts";

const quarters = {
  facts: [
    { metric: "nrr", period: { from: "2026-07-01", to: "2026-09-30" }, value: "97.5%" },
    { metric: "nrr", period: { from: "2026-07-01", to: "2026-09-30" }, label: "change", value: "-10.0 points" },
    { metric: "nrr", previous_period: { from: "2026-04-01", to: "2026-06-30" }, previous: "107.5%" },
  ],
};

test.each([
  "NRR was 97.5%; in the period before, 1 Apr - 30 Jun 2026, it was 107.5%.",
  "NRR was 97.5%, while in the period before, 1 Apr - 30 Jun 2026, it was 107.5%.",
])("a figure before the turn needs nothing of the days behind it: %s", (text) => {
  expect(checkText(quarters, text)).toEqual({ ok: true, reasons: [] });
});

test.each([
  "NRR was 107.5%, 1 Jul - 30 Sep 2026.",
  "NRR was 97.5%; over 1 Apr - 30 Jun 2026, it was 97.5%.",
  "NRR was 97.5%, while in the period before, 1 Jul - 30 Sep 2026, it was 107.5%.",
])("a figure on the wrong side of it is refused: %s", (text) => {
  expect(checkText(quarters, text).ok).toBe(false);
});
