/** What a day begins with, in whatever process comes first: its scores. Done again it changes nothing. */
import { dayInZone } from "../core/day.ts";
import { defaultHealthConfig } from "../core/health/config.ts";
import type { Database } from "../store/database.ts";
import { keepHealthConfig } from "../store/health-config.ts";
import type { OrgScope } from "../store/scope.ts";
import { isScored } from "../store/scores.ts";
import { readSettings } from "../store/settings.ts";
import { withOrg } from "../store/with-org.ts";
import { scoreDays } from "./score-days.ts";
import { daysToScore } from "./score-history.ts";

/** @param now ISO instant: the day is the one it is then in the organisation's timezone. */
export async function doDayWork(db: Database, scope: OrgScope, now: string): Promise<void> {
  await withOrg(db, scope, async (tx) => {
    const today = dayInZone(now, (await readSettings(tx)).timezone);
    if (await isScored(tx, today)) return;
    await keepHealthConfig(tx, defaultHealthConfig, now);
    await scoreDays(tx, daysToScore(today));
  });
}
