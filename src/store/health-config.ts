/** The score's configuration as an organisation's scores were made by it, version by version, and the one in force on an instant. */
import { z } from "zod";
import { defaultHealthConfig, type HealthConfig } from "../core/health/config.ts";
import type { Dimension } from "../core/health/score.ts";
import type { WatermarkedFeed } from "../core/records.ts";
import type { OrgTx } from "./scope.ts";

const thresholds = z.object({ bad: z.number(), ok: z.number(), good: z.number() });
const weekly = z.object({
  floor: z.number(),
  recentWeeks: z.number(),
  minimumWeeks: z.number(),
  trend: thresholds,
});
const weights = z.object({
  usage: z.number(),
  support: z.number(),
  sentiment: z.number(),
  relationship: z.number(),
  billing: z.number(),
  onboarding: z.number(),
  outcome: z.number(),
} satisfies Record<Dimension, z.ZodNumber>);
const days = z.object({
  usage: z.number(),
  user_days: z.number(),
  tickets: z.number(),
  surveys: z.number(),
  touches: z.number(),
  invoices: z.number(),
} satisfies Record<WatermarkedFeed, z.ZodNumber>);

const digest = z.object({
  fall: z.number(),
  windowDays: z.number(),
  firstDays: z.number(),
  toldDays: z.number(),
  mass: z.object({ share: z.number(), withinDays: z.number(), leastAccounts: z.number() }),
});

const storedConfig = z.object({
  version: z.int(),
  onboardingDays: z.number(),
  dimensions: z.object({ onboarding: weights, established: weights }),
  signals: z.record(z.string(), z.object({ weight: z.number(), level: thresholds, weekly: weekly.nullable() })),
  level: z.object({ confidence: z.number() }),
  trend: z.object({ minimumWeeks: z.number(), maximumWeeks: z.number(), pBelow: z.number() }),
  bands: z.object({ yellowFrom: z.number(), greenFrom: z.number(), margin: z.number() }),
  coverage: z.object({ enough: z.number(), low: z.number() }),
  atRisk: z.object({ fall: z.number(), withinDays: z.number(), spellWindowDays: z.number() }),
  cause: z.object({ compareDays: z.number(), leastMove: z.number() }),
  rank: z.object({
    unknownRisk: z.number(),
    nearDays: z.number(),
    farDays: z.number(),
    leastNearness: z.number(),
  }),
  // What was kept before there were digests is of the product's own thresholds.
  digest: digest.default(defaultHealthConfig.digest),
  feedStoppedAfterDays: days,
}) satisfies z.ZodType<HealthConfig>;

/** Notes at `now` (ISO instant) that scores are made by this configuration from now on; a version is noted once. */
export async function keepHealthConfig(tx: OrgTx, config: HealthConfig, now: string): Promise<void> {
  await tx.query(
    `insert into health_config (org_id, version, config, changed_by, recorded_at) values ($1, $2, $3, $4, $5)
     on conflict (org_id, version) do nothing`,
    [tx.orgId, config.version, JSON.stringify(config), tx.memberId, now],
  );
}

/** In force on `instant` (ISO): the latest one noted by then; before the first, the product's own. @throws ZodError for another form. */
export async function readHealthConfig(tx: OrgTx, instant: string): Promise<HealthConfig> {
  const [row] = await tx.query<{ config: unknown }>(
    `select config from health_config where org_id = $1 and recorded_at <= $2
     order by recorded_at desc, version desc limit 1`,
    [tx.orgId, instant],
  );
  return row === undefined ? defaultHealthConfig : storedConfig.parse(row.config);
}
