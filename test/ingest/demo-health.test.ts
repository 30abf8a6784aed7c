import { beforeAll, describe, expect, it } from "vitest";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import type { Band, Score } from "../../src/core/health/score.ts";
import { scoreAccount } from "../../src/core/health/score-account.ts";
import { feedNames } from "../../src/core/records.ts";
import { demoBook } from "../../src/ingest/demo/demo-book.ts";
import { readHealthFacts } from "../../src/store/health-facts.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { updateWatermarks } from "../../src/store/watermarks.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { day } from "../core/revenue/book-of.ts";
import { load } from "../store/import/records.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();
const today = day("2026-11-21");
const made = demoBook({ today });

describe("the demo book in the store", () => {
  let org: OrgScope;

  async function scores(asOf: number): Promise<ReadonlyMap<string, Score>> {
    const facts = await withOrg(db, org, (tx) => readHealthFacts(tx, { asOf }));
    const paying = facts.filter(({ mrrCents }) => mrrCents > 0n);
    return new Map(paying.map((one) => [one.account.name, scoreAccount(one, defaultHealthConfig)]));
  }

  beforeAll(async () => {
    org = await newOrg(db, "demo");
    const at = { now: "2026-11-21T06:00:00Z", today, full: false };
    for (const feed of feedNames) {
      const { rejected } = await load(db, org, feed, made[feed], at);
      expect(rejected).toEqual([]);
    }
    await withOrg(db, org, (tx) => updateWatermarks(tx, {}, at));
  });

  it("has many green accounts, some yellow and some red, all of them with enough data to say so", async () => {
    const bands = [...(await scores(today)).values()].map(({ band }) => band);
    const share = (wanted: Band | null) => bands.filter((band) => band === wanted).length / bands.length;
    expect(share("green")).toBeGreaterThan(0.5);
    expect(share("yellow")).toBeGreaterThan(0.1);
    expect(share("red")).toBeGreaterThan(0.05);
    expect(share(null)).toBe(0);
  });

  it("has an Acme that was green a month ago and has lost more than ten points since", async () => {
    const [before, now] = [await scores(today - 30), await scores(today)].map((all) => all.get("Acme Robotics"));
    expect([before?.band, now?.band]).toEqual(["green", "yellow"]);
    expect(Number(before?.score) - Number(now?.score)).toBeGreaterThan(1_000);
    const worst = now?.contributions.toSorted((a, b) => a.bp - b.bp)[0];
    expect(worst?.dimension).toBe("usage");
  });
});
