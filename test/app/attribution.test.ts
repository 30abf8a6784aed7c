import { describe, expect, it } from "vitest";
import { attributionJson } from "../../src/app/attribution.ts";
import { account, bookOf, row } from "../core/revenue/book-of.ts";

const sides = { before: "2026-01-01..2026-04-01", now: "2026-04-01..2026-07-01" };

/** Before: A 100 -> 110: 110 %. Now: A 110, B 90 -> lost: 110/200 = 55 %. */
const book = bookOf(
  [
    row("A", 100n, "2025-01-01", "2026-02-01"),
    row("A", 110n, "2026-02-01"),
    row("B", 90n, "2026-03-01", "2026-06-01", { endReason: "voluntary" }),
  ],
  { accounts: [account("A", { region: "EMEA" }), account("B", { region: "EMEA" })] },
);

describe("attribution --json", () => {
  it("is the change of NRR, account by account, group by group, view by view", () => {
    expect(attributionJson(book, { ...sides, by: "region" })).toEqual({
      nrr_before: { num: 11, den: 10, dec: "1.100000000000" },
      nrr_now: { num: 11, den: 20, dec: "0.550000000000" },
      change: { num: -11, den: 20, dec: "-0.550000000000" },
      change_ppm: -550_000,
      accounts: [
        {
          account_id: "A",
          name: "Name of A",
          happened_ppm: 0,
          did_not_repeat_ppm: -100_000,
          kind: null,
          reason: null,
          kind_before: "expansion",
          reason_before: null,
          mrr_delta_cents: 0,
          mrr_delta_before_cents: 10,
        },
        {
          account_id: "B",
          name: "Name of B",
          happened_ppm: -450_000,
          did_not_repeat_ppm: 0,
          kind: "churn",
          reason: "voluntary",
          kind_before: null,
          reason_before: null,
          mrr_delta_cents: -90,
          mrr_delta_before_cents: null,
        },
      ],
      groups: { EMEA: { happened_ppm: -450_000, did_not_repeat_ppm: -100_000 } },
      mix_and_rates_ppm: { "EMEA|mix": 0, "EMEA|expansion": -100_000, "EMEA|contraction": 0, "EMEA|churn": -450_000 },
      churn_reason_ppm: { "EMEA|voluntary": -450_000, "EMEA|involuntary": 0, "EMEA|unknown": 0 },
    });
  });

  it("is undefined, with its reason, when a side has no start MRR", () => {
    expect(attributionJson(book, { before: "2024-01-01..2024-04-01", now: sides.now })).toEqual({
      undefined: "empty_start",
    });
  });

  it.each([
    [{ ...sides, now: "2026-04-01" }, "not a pair of snapshot days"],
    [{ ...sides, now: "2026-04-01..2026-07-01..2026-10-01" }, "not a pair of snapshot days"],
    [{ ...sides, before: "2026-01-01..soon" }, '"soon" is not a day'],
    [{ ...sides, by: "product" }, 'no cut by "product"'],
  ])("refuses %j", (request, says) => {
    expect(() => attributionJson(book, request)).toThrow(says);
  });
});
