/** Questions asked of a book in several currencies, with days of grace and requests to end: what the answers say of them. */
import { beforeAll, describe, expect, it } from "vitest";
import { parseDecimal, zero } from "../../src/core/fraction.ts";
import type { FxRate } from "../../src/core/records.ts";
import { notesOf } from "../answers/read.ts";
import { account, day, load, subscription } from "../store/import/records.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { type DemoDesk, deskOn, said } from "../support/demo.ts";

const db = await testDatabase();
let desk: DemoDesk;

function rate(currency: string, on: string, decimal: string): FxRate {
  return { currency, day: day(on), rate: parseDecimal(decimal) ?? zero };
}

const since2025 = { startDay: day("2025-01-01") };

beforeAll(async () => {
  const org = await newOrg(db, "currencies");
  await load(db, org, "settings", [{ key: "renewal_grace_days", value: "10" }]);
  await load(db, org, "accounts", [
    account("d", { name: "Dollar Inc", region: "AMER" }),
    account("e", { name: "Euro GmbH", region: "EMEA" }),
    account("p", { name: "Pound Ltd", region: "UK" }),
  ]);
  await load(db, org, "fx", [
    rate("EUR", "2026-01-01", "1.50"),
    rate("EUR", "2026-09-30", "1.20"),
    rate("EUR", "2026-12-01", "9"),
  ]);
  await load(db, org, "subscriptions", [
    subscription("d1", "d", { ...since2025, mrrCents: 100_000n, annualCents: 1_200_000n, endDay: day("2026-09-25") }),
    subscription("e1", "e", {
      ...since2025,
      mrrCents: 50_000n,
      annualCents: 600_000n,
      currency: "EUR",
      endDay: day("2026-08-01"),
    }),
    subscription("e2", "e", {
      startDay: day("2026-08-01"),
      endDay: day("2027-01-01"),
      mrrCents: 75_000n,
      annualCents: 900_000n,
      currency: "EUR",
      cancelRequestedOn: day("2026-09-15"),
    }),
    subscription("p1", "p", { startDay: day("2026-10-05"), currency: "GBP" }),
  ]);
  desk = await deskOn(db, "currencies");
});

describe("a metric of a book in several currencies", () => {
  it("is added up at one rate per currency, that of the answer's last day, in every period, and says it", async () => {
    const answer = await desk.ask("nrr in q3 2026", { context: null });
    // 1,000 USD + 500 EUR x 1.20 = 1,600; at the end 1,000 in grace + 750 EUR x 1.20 = 1,900.
    expect(said(answer)).toContain("NRR was 118.8% over 1 Jul - 30 Sep 2026, ");
    expect(said(answer)).toContain("It rose from 100.0% in the period before, 1 Apr - 30 Jun 2026: +18.8 points");
    expect(notesOf(answer).rates).toBe("One rate per currency for the whole answer: EUR at 1.2 of 30 Sep 2026.");
    expect(notesOf(answer).in_grace_at_end).toContain("1 account: Dollar Inc");
    const start = answer.facts.find(({ label }) => label === "At the start, MRR");
    expect(start?.display).toBe("$1,600");
  });

  it("says no rate of a currency that the segment asked about does not pay in", async () => {
    const answer = await desk.ask("nrr in AMER in q3 2026", { context: null });
    expect(said(answer)).toContain("NRR in AMER was 100.0%");
    expect(notesOf(answer)).not.toHaveProperty("rates");
  });

  it("is not defined once an account pays in a currency without a rate, and names it", async () => {
    const answer = await desk.ask("mrr", { context: null });
    expect(said(answer)).toContain("MRR is not defined: an exchange rate is missing (Pound Ltd)");
  });

  it("keeps its own figure when only the trailing year has an account without a rate, and says so", async () => {
    const org = await newOrg(db, "left-in-pounds");
    await load(db, org, "accounts", [account("d", { name: "Dollar Inc" }), account("p", { name: "Pound Ltd" })]);
    await load(db, org, "subscriptions", [
      subscription("d1", "d", since2025),
      subscription("p1", "p", { ...since2025, currency: "GBP", endDay: day("2026-02-01") }),
    ]);
    const answer = await (await deskOn(db, "left-in-pounds")).ask("nrr in q3 2026");
    expect(said(answer)).toContain("NRR was 100.0% over 1 Jul - 30 Sep 2026.");
    expect(notesOf(answer).not_defined).toBe(
      "Over the trailing year NRR is not defined: an exchange rate is missing (Pound Ltd).",
    );
  });

  it("is ranked in its own history", async () => {
    const answer = await desk.ask("nrr in q3 2026", { context: null });
    // The seven quarters from January 2025 have a start; the six before this one did not move.
    expect(said(answer)).toContain("over 1 Jul - 30 Sep 2026, the best of 7 quarters.");
  });
});

describe("value at stake", () => {
  it("is converted on the card, at the rate it names", async () => {
    const answer = await desk.ask("/health euro gmbh", { entry: "command", context: null });
    expect(said(answer)).toContain("$900 of MRR, $10,800 a year");
    expect(notesOf(answer).rates).toContain("EUR at 1.2 of 30 Sep 2026");
  });

  it("is not defined for an account without a rate, and says for want of what", async () => {
    const answer = await desk.ask("/health pound", { entry: "command", context: null });
    expect(said(answer)).toContain("What is at stake is not defined: an exchange rate is missing (GBP).");
  });
});

describe("who has asked to cancel?", () => {
  it("is answered with the account, the converted MRR and the day", async () => {
    const answer = await desk.ask("who has asked to cancel?", { context: null });
    expect(said(answer)).toBe(
      "By 21 Nov 2026, 1 account has asked to end $900 of MRR. " +
        "It is all that it pays. " +
        "It ends on 1 Jan 2027, at Euro GmbH.",
    );
  });

  it("is answered as of the end of a named period, when nobody had asked yet", async () => {
    const answer = await desk.ask("committed churn in august 2026", { context: null });
    expect(said(answer)).toBe("No MRR is asked to end as of 31 Aug 2026.");
  });
});
