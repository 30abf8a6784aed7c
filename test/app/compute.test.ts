import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compute } from "../../src/app/compute.ts";

const guide = { start_mrr: 400, expansion: 60, contraction: 20, churn: 10 };

/** Worked by hand from definitions.md §2; the first block is its column of worked figures. */
const worked: readonly [metric: string, inputs: object, value: number | string][] = [
  ["logo_churn", { start_customers: 200, lost: 8 }, 0.04],
  ["crr", { start_customers: 200, lost: 8 }, 0.96],
  ["crr", { start_customers: 200, end_customers: 222, new_customers: 30 }, 0.96],
  ["revenue_churn", guide, 0.075],
  ["nrr", guide, 1.075],
  ["grr", guide, 0.925],
  ["net_revenue_churn", guide, -0.075],
  ["ltv", { arpa: 1000, churn: 0.02, gross_margin: 0.7 }, 35_000],
  ["ltv", { arpa: 2000, churn: 0.04, gross_margin: 0.7, months: 3 }, 105_000],
  // 8 + 12.5 = 20.5 of 30 kept or grown; the joiner [0, 99] is in no rate of the start cohort.
  [
    "nrr",
    {
      accounts: [
        [10, 12.5],
        [20, 8],
        [0, 99],
      ],
    },
    20.5 / 30,
  ],
  [
    "grr",
    {
      accounts: [
        [10, 12.5],
        [20, 8],
        [0, 99],
      ],
    },
    0.6,
  ],
  [
    "revenue_churn",
    {
      accounts: [
        [10, 12.5],
        [20, 8],
      ],
    },
    0.4,
  ],
  [
    "net_revenue_churn",
    {
      accounts: [
        ["10", "12.5"],
        ["20", "7.5"],
      ],
    },
    1 / 3,
  ],
  ["grr", { start_mrr: 400, contraction: 20, churn: 10 }, 0.925],
  ["ltv", { arpa: 1000, churn: 0.02 }, 50_000],
  ["quick_ratio", { new: 30, expansion: 20, reactivation: 10, contraction: 8, churn: 16 }, 2.5],
  ["quick_ratio", { new: 30, expansion: 20, contraction: 5, churn: 15 }, 2.5],
  ["annualised_churn", { monthly: 0.5 }, 4095 / 4096],
  ["annualised_churn", { monthly: 1 }, 1],
  ["annualised_churn", { monthly: "0" }, 0],
  // Past 2^53, where doubles skip the odd ones: 9,007,199,254,740,993 of 2 x as much.
  ["nrr", { start_mrr: "18014398509481986", expansion: 0, contraction: 0, churn: "9007199254740993" }, 0.5],
  ["quick_ratio", { new: "9007199254740993", expansion: 0, contraction: "9007199254740993", churn: 0 }, 1],
  // Halves are rounded away from zero: 3 x 0.005 = 0.015.
  ["mrr", { plans: [{ n: "3", price: "0.005", interval: "month" }] }, 0.02],
  ["arpa", { mrr: 400_000, accounts: 200 }, 2000],
  ["arpa", { mrr: 1e-7, accounts: 2 }, 5e-8],
  ["arpa", { mrr: 1.5e21, accounts: "2" }, 7.5e20],
  // 3 promoters, 1 passive, 1 detractor of 5.
  ["nps", { scores: [9, 10, 10, 8, 6] }, 40],
  ["nps", { scores: [0, 6] }, -100],
  ["csat", { scores: [5, 4, 3, 1] }, 0.5],
  ["ces", { scores: [2, 5, 5] }, 4],
  ["mrr", { plans: [] }, 0],
  // 1200/12 x 2 = 200; 10 x 52/12 = 43.333.. -> 43.33; 1 x 365/12 = 30.4166.. -> 30.42; 300/3/2 = 50; 99.
  [
    "mrr",
    {
      plans: [
        { n: 2, price: 1200, interval: "year" },
        { n: 1, price: 10, interval: "week" },
        { n: 1, price: 1, interval: "day" },
        { n: 1, price: 300, interval: "quarter", interval_count: 2 },
        { n: 1, price: 99, interval: "month" },
      ],
    },
    422.75,
  ],
  // The row is rounded, not each of its subscriptions: 3 x 100/12 = 25, not 3 x 8.33.
  ["mrr", { plans: [{ n: 3, price: 100, interval: "year" }] }, 25],
  // Percent off before amount off: 100 x 0.8 - 10 = 70, not (100 - 10) x 0.8 = 72.
  ["mrr", { plans: [{ n: 1, price: 100, interval: "month", discount_percent: 20, discount_amount: 10 }] }, 70],
  ["churn_date", { signup: "2024-01-31", interval: "month", cancel_requested: "2024-02-10" }, "2024-02-29"],
  ["churn_date", { signup: "2024-01-31", interval: "month", cancel_requested: "2024-02-29" }, "2024-03-31"],
  ["churn_date", { signup: "2024-01-15", interval: "year", cancel_requested: "2024-01-15" }, "2025-01-15"],
  ["churn_date", { signup: "2024-02-29", interval: "year", cancel_requested: "2025-03-01" }, "2026-02-28"],
  [
    "churn_date",
    { signup: "2024-01-10", interval: "quarter", interval_count: 2, cancel_requested: "2024-07-09" },
    "2024-07-10",
  ],
  [
    "churn_date",
    { signup: "2024-01-01", interval: "week", interval_count: 2, cancel_requested: "2024-01-15" },
    "2024-01-29",
  ],
  ["churn_date", { signup: "2024-01-01", interval: "day", cancel_requested: "2024-01-01" }, "2024-01-02"],
];

const undefinedOnes: readonly [metric: string, inputs: object, reason: string][] = [
  ["logo_churn", { start_customers: 0, lost: 0 }, "empty_start"],
  ["crr", { start_customers: 0, end_customers: 5, new_customers: 5 }, "empty_start"],
  ["nrr", { start_mrr: 0, expansion: 0, contraction: 0, churn: 0 }, "empty_start"],
  ["grr", { accounts: [] }, "empty_start"],
  ["revenue_churn", { accounts: [[0, 5]] }, "empty_start"],
  ["net_revenue_churn", { accounts: [] }, "empty_start"],
  ["ltv", { arpa: 1000, churn: 0, gross_margin: 0.7 }, "zero_churn"],
  ["quick_ratio", { new: 5, expansion: 0, contraction: 0, churn: 0 }, "zero_churn"],
  ["arpa", { mrr: 0, accounts: 0 }, "no_data"],
  ["nps", { scores: [] }, "no_data"],
  ["csat", { scores: [] }, "no_data"],
  ["ces", { scores: [] }, "no_data"],
];

const refused: readonly [why: string, line: unknown, code: string, says: string][] = [
  ["not an object", 7, "bad_request", "expected object"],
  ["an unknown metric", { metric: "magic", inputs: {} }, "unknown_metric", '"magic"'],
  ["a missing input", { metric: "nrr", inputs: { start_mrr: 1, contraction: 0, churn: 0 } }, "bad_inputs", "expansion"],
  [
    "a misspelt input",
    { metric: "ltv", inputs: { arpa: 1, churn: 0.1, gross_margins: 0.7 } },
    "bad_inputs",
    "gross_margins",
  ],
  [
    "a negative magnitude",
    { metric: "nrr", inputs: { ...guide, churn: -10 } },
    "bad_inputs",
    "churn: expected an amount",
  ],
  ["percent where a fraction is due", { metric: "ltv", inputs: { arpa: 1, churn: 4 } }, "bad_inputs", "0.04"],
  [
    "more lost than there were",
    { metric: "logo_churn", inputs: { start_customers: 2, lost: 3 } },
    "bad_inputs",
    "lost",
  ],
  [
    "more lost MRR than there was",
    { metric: "nrr", inputs: { ...guide, churn: 381 } },
    "bad_inputs",
    "at most the start MRR",
  ],
  ["half a customer", { metric: "crr", inputs: { start_customers: 2.5, lost: 1 } }, "bad_inputs", "whole number"],
  [
    "text for a number",
    { metric: "arpa", inputs: { mrr: "1,000", accounts: 1 } },
    "bad_inputs",
    "mrr: expected a number",
  ],
  ["an impossible NPS score", { metric: "nps", inputs: { scores: [11] } }, "bad_inputs", "scores.0"],
  [
    "an impossible day",
    { metric: "churn_date", inputs: { signup: "2023-02-29", interval: "month", cancel_requested: "2023-03-01" } },
    "bad_inputs",
    "signup",
  ],
  [
    "a request before the signup",
    { metric: "churn_date", inputs: { signup: "2024-02-01", interval: "month", cancel_requested: "2024-01-31" } },
    "bad_inputs",
    "on or after the signup",
  ],
  [
    "a rhythm past every calendar",
    {
      metric: "churn_date",
      inputs: { signup: "2024-01-31", interval: "year", interval_count: 300_000, cancel_requested: "2024-02-01" },
    },
    "bad_inputs",
    "interval_count",
  ],
  [
    "a paid period that ends past every ISO day",
    {
      metric: "churn_date",
      inputs: { signup: "2024-01-31", interval: "year", interval_count: 9000, cancel_requested: "2024-02-01" },
    },
    "bad_inputs",
    "before the year 10000",
  ],
  [
    "a discount over the price",
    { metric: "mrr", inputs: { plans: [{ n: 1, price: 5, interval: "month", discount_amount: 6 }] } },
    "bad_inputs",
    "at most the price",
  ],
  [
    "infinity",
    { metric: "arpa", inputs: { mrr: JSON.parse("1e999"), accounts: 1 } },
    "bad_inputs",
    "expected a number",
  ],
  ["nothing for a number", { metric: "arpa", inputs: { mrr: null, accounts: 1 } }, "bad_inputs", "expected a number"],
  ["an account of three amounts", { metric: "nrr", inputs: { accounts: [[1, 2, 3]] } }, "bad_inputs", "accounts.0"],
  [
    "an account that ends below nothing",
    { metric: "grr", inputs: { accounts: [[1, -2]] } },
    "bad_inputs",
    "accounts.0.1",
  ],
  ["both forms at once", { metric: "nrr", inputs: { accounts: [[1, 2]], start_mrr: 5 } }, "bad_inputs", "start_mrr"],
  ["half a month", { metric: "ltv", inputs: { arpa: 1, churn: 0.1, months: 1.5 } }, "bad_inputs", "months"],
  [
    "a margin over 1",
    { metric: "ltv", inputs: { arpa: 1, churn: 0.1, gross_margin: 70 } },
    "bad_inputs",
    "gross_margin",
  ],
  [
    "a month that loses more than all",
    { metric: "annualised_churn", inputs: { monthly: 1.01 } },
    "bad_inputs",
    "monthly",
  ],
  [
    "a rhythm nobody knows",
    { metric: "mrr", inputs: { plans: [{ n: 1, price: 5, interval: "fortnight" }] } },
    "bad_inputs",
    "plans.0.interval",
  ],
  [
    "more than the whole price off",
    { metric: "mrr", inputs: { plans: [{ n: 1, price: 5, interval: "month", discount_percent: 101 }] } },
    "bad_inputs",
    "from 0 to 100",
  ],
  ["a CSAT score of nought", { metric: "csat", inputs: { scores: [0] } }, "bad_inputs", "scores.0"],
  ["no inputs", { metric: "nrr" }, "bad_request", "inputs"],
  [
    "a value past every double",
    { metric: "ltv", inputs: { arpa: 1e308, churn: 0.00001 } },
    "out_of_range",
    "JSON number",
  ],
];

describe("compute", () => {
  it.each(worked)("works out %s of %j as %s", (metric, inputs, value) => {
    expect(compute({ metric, inputs })).toEqual({ value });
  });

  it.each(undefinedOnes)("says that %s of %j is undefined: %s", (metric, inputs, reason) => {
    expect(compute({ metric, inputs })).toEqual({ undefined: reason });
  });

  it.each(refused)("refuses %s with what to do", (_why, input, code, says) => {
    const answer = compute(input);
    expect(answer).toMatchObject({
      error: { code, message: expect.stringContaining(says), remedy: expect.any(String) },
    });
  });

  it("answers every line, whatever its inputs: a value, a reason or an error", () => {
    const metrics = [...new Set(worked.map(([metric]) => metric))];
    const keys = [...new Set([...worked, ...undefinedOnes].flatMap(([, inputs]) => Object.keys(inputs)))];
    const odd = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom("1e2.5", "5e", "1e999999999", "-0", "", "month"));
    const inputs = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), odd));
    fc.assert(
      fc.property(fc.constantFrom(...metrics), inputs, (metric, given) => {
        const [key, ...others] = Object.keys(compute({ metric, inputs: given }));
        expect(["value", "undefined", "error"]).toContain(key);
        expect(others).toEqual([]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
