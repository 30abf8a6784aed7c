/** Numbers of a text against facts of other shapes: what may be read out of them, and the twin of each that may not. */
import { describe, expect, it } from "vitest";
import { checkText } from "../../../src/phrasing/gate/check.ts";
import type { GateFacts } from "../../../src/phrasing/gate/verdict.ts";

type Row = readonly [what: string, facts: GateFacts, right: string, wrong: string];

const rows: readonly Row[] = [
  [
    "nearly is less than",
    { account: "Umber Paints", mrr: 12_480, currency: "USD" },
    "Umber Paints pays nearly $12,500 a month.",
    "Umber Paints pays nearly $12,400 a month.",
  ],
];

describe("a figure of the facts", () => {
  it.each(rows)("%s", (_, facts, right, wrong) => {
    expect(checkText(facts, right)).toEqual({ ok: true, reasons: [] });
    expect(checkText(facts, wrong).ok).toBe(false);
  });
});
