/** The configuration that scores are made by, version by version. */
import { expect, test } from "vitest";
import { defaultHealthConfig, type HealthConfig } from "../../src/core/health/config.ts";
import { keepHealthConfig, readHealthConfig } from "../../src/store/health-config.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();
const [march, april] = ["2026-03-01T08:00:00Z", "2026-04-01T08:00:00Z"];
const stricter: HealthConfig = {
  ...defaultHealthConfig,
  version: 2,
  bands: { ...defaultHealthConfig.bands, greenFrom: 8_000 },
};

test("each instant has the version that was in force, whole as it was noted; before the first it is the product's own", async () => {
  const org = await newOrg(db, "versions");
  await withOrg(db, org, (tx) => keepHealthConfig(tx, { ...defaultHealthConfig, onboardingDays: 60 }, march));
  await withOrg(db, org, (tx) => keepHealthConfig(tx, stricter, april));
  const on = (instant: string) => withOrg(db, org, (tx) => readHealthConfig(tx, instant), "read");
  expect(await on("2026-02-28T08:00:00Z")).toEqual(defaultHealthConfig);
  expect(await on(march)).toEqual({ ...defaultHealthConfig, onboardingDays: 60 });
  expect(await on("2026-04-01T07:59:59Z")).toEqual({ ...defaultHealthConfig, onboardingDays: 60 });
  expect(await on(april)).toEqual(stricter);
});

test("a version is noted once, when it first made a score", async () => {
  const org = await newOrg(db, "once");
  for (const now of [march, april]) await withOrg(db, org, (tx) => keepHealthConfig(tx, defaultHealthConfig, now));
  const rows = await withOrg(db, org, (tx) =>
    tx.query("select version, recorded_at = $2::timestamptz as first from health_config where org_id = $1", [
      tx.orgId,
      march,
    ]),
  );
  expect(rows).toEqual([{ version: 1, first: true }]);
});
