/** What tickets are about: themes listed by name, topics as keys, and an account that is no theme. */
import { describe, expect, test } from "vitest";
import { checkText } from "../../../../src/phrasing/gate/check.ts";

const themes = {
  account: "Cobalt Freight",
  tickets_total: 9,
  themes: [
    { theme: "slow reports", tickets: 5 },
    { theme: "missing export", tickets: 3 },
    { theme: "login errors", tickets: 1 },
  ],
};
const topics = { account: "Halden Marine", tickets: { open: 7 }, topics: { login: 4, billing: 2, export: 1 } };
const accounts = {
  accounts: [
    { account: "Acme", tickets: 3 },
    { account: "Globex", tickets: 5 },
  ],
};
const ltv = { ltv: 35000, arpa: 1000, currency: "USD", gross_margin_pct: 70 };
const arpa = {
  metric: "ARPA",
  value: 2130,
  previous: 2130,
  currency: "USD",
  period: "October 2026",
  previous_period: "September 2026",
};

describe("what tickets are about, and levels side by side", () => {
  test.each([
    [themes, "Three tickets are about a missing export and one is about login errors."],
    [topics, "Four tickets are about login, two about billing and one about export."],
    [ltv, "LTV is $35,000 at an ARPA of $1,000."],
    [arpa, "ARPA did not change: it was $2,130 in both months."],
  ])("is shown: %#, %s", (facts, text) => expect(checkText(facts, text).ok).toBe(true));

  test.each([
    [themes, "Four tickets are about slow reports."],
    [themes, "Five tickets are about login errors."],
    [topics, "Four tickets are about billing."],
    [topics, "Seven tickets are about login."],
    [accounts, "Three tickets are about Acme."],
    [ltv, "LTV is $35,000 at an ARPA of $1,100."],
    [arpa, "ARPA did not change: it was $2,130 in both quarters."],
  ])("is refused: %#, %s", (facts, text) => expect(checkText(facts, text).ok).toBe(false));
});
