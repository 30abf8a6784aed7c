import { describe, expect, it } from "vitest";
import { checkLine } from "../../src/app/check-line.ts";

describe("a line of holdfast check", () => {
  it("says yes without a reason", () => {
    const facts = { metric: "nrr", value_pct: 107.5, previous_pct: 104 };
    expect(checkLine({ facts, answer: "NRR rose from 104% to 107.5%." })).toEqual({ ok: true, reasons: [] });
  });

  it("says no with the reason", () => {
    const facts = { metric: "nrr", value_pct: 107.5 };
    expect(checkLine({ facts, answer: "NRR was 105.7%." })).toEqual({
      ok: false,
      reasons: ['"105.7%" is not what the facts have.'],
    });
  });

  it.each([{ answer: "x" }, { facts: [], answer: "x" }, { facts: {}, answer: 1 }, null])(
    "refuses %j as a line",
    (line) => {
      expect(() => checkLine(line)).toThrow("The line has another form");
    },
  );
});
