/** What is due every hour: the day's scores where a new day has begun, a demo of this month, and forgetting what expires. */
import { dayInZone } from "../core/day.ts";
import type { Database } from "../store/database.ts";
import { purgeInbox } from "../store/inbox.ts";
import { listOrgs, type Org } from "../store/tenants.ts";
import { purgeThreads } from "../store/threads.ts";
import { withOrg } from "../store/with-org.ts";
import { doDayWork } from "./day-work.ts";
import { ensureDemo } from "./demo.ts";
import { systemScope } from "./organisations.ts";
import { tendOutbox } from "./outbox/tend.ts";
import { forgetOldCalls } from "./record/forget.ts";

/** Long enough for every retry of a platform (an hour) and for somebody to look after a weekend. */
const inboxKeptDays = 7;

export interface HourlyReports {
  /** Told of each long step, as a sentence. */
  readonly progress: (text: string) => void;
  /** One organisation's work, which the others' does not wait for; it is tried again in an hour. */
  readonly failed: (slug: string, error: unknown) => void;
}

/** @param now ISO instant. */
export async function doHourlyWork(db: Database, now: string, { progress, failed }: HourlyReports): Promise<void> {
  await ensureDemo({ db, today: dayInZone(now, "UTC"), now, progress });
  for (const org of await listOrgs(db)) await keepUp(db, org, now).catch((error: unknown) => failed(org.slug, error));
  await purgeInbox(db, inboxKeptDays);
}

async function keepUp(db: Database, org: Org, now: string): Promise<void> {
  const scope = systemScope(org);
  await doDayWork(db, scope, now);
  await withOrg(db, scope, (tx) => purgeThreads(tx, now));
  await withOrg(db, scope, (tx) => tendOutbox(tx, now));
  await withOrg(db, scope, (tx) => forgetOldCalls(tx, now));
}
