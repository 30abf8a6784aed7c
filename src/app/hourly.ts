/** What is due every hour: the day's scores where a new day has begun, a demo of this month, and forgetting what expires. */
import { dayInZone } from "../core/day.ts";
import { defaultHealthConfig } from "../core/health/config.ts";
import type { Database } from "../store/database.ts";
import { keepHealthConfig } from "../store/health-config.ts";
import { purgeInbox } from "../store/inbox.ts";
import { isScored } from "../store/scores.ts";
import { readSettings } from "../store/settings.ts";
import { listOrgs, type Org } from "../store/tenants.ts";
import { purgeThreads } from "../store/threads.ts";
import { withOrg } from "../store/with-org.ts";
import { ensureDemo } from "./demo.ts";
import { systemScope } from "./organisations.ts";
import { scoreDays } from "./score-days.ts";
import { daysToScore } from "./score-history.ts";

/** Long enough for every retry of a platform (an hour) and for somebody to look after a weekend. */
const inboxKeptDays = 7;

export async function doHourlyWork(db: Database, now: string, progress: (text: string) => void): Promise<void> {
  await ensureDemo({ db, today: dayInZone(now, "UTC"), now, progress });
  for (const org of await listOrgs(db)) await keepUp(db, org, now);
  await purgeInbox(db, inboxKeptDays);
}

async function keepUp(db: Database, org: Org, now: string): Promise<void> {
  await withOrg(db, systemScope(org), async (tx) => {
    const { timezone } = await readSettings(tx);
    const today = dayInZone(now, timezone);
    if (!(await isScored(tx, today))) {
      await keepHealthConfig(tx, defaultHealthConfig, now);
      await scoreDays(tx, daysToScore(today));
    }
    await purgeThreads(tx, now);
  });
}
