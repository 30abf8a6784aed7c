/** `holdfast doctor`: a database -> what works and what does not, each finding with its remedy. */
import { dayInZone, isoDay } from "../core/day.ts";
import { defaultHealthConfig } from "../core/health/config.ts";
import { stoppedFeeds } from "../core/health/stopped-feeds.ts";
import type { Database } from "../store/database.ts";
import { unfinishedImport } from "../store/import-run.ts";
import { serverVersion, tablesOpenToNobody } from "../store/self-check.ts";
import { readSettings } from "../store/settings.ts";
import { listOrgs, type Org } from "../store/tenants.ts";
import { readWatermarks } from "../store/watermarks.ts";
import { withOrg } from "../store/with-org.ts";
import { digestFindings } from "./digests/digest-findings.ts";
import { feedbackFindings } from "./feedback/findings.ts";
import { systemScope } from "./organisations.ts";
import { outboxFindings } from "./outbox/examine.ts";
import { auditFindings } from "./record/audit.ts";
import { wordFindings } from "./record/word-findings.ts";

export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  /** Only where something is to be done. */
  readonly remedy?: string;
}

export interface Examination {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

export interface Wanted {
  /** The whole record of model calls is read and held against its chain. */
  readonly audit?: boolean;
}

/** Reads only. @param now ISO instant. */
export async function examine(db: Database, now: string, { audit = false }: Wanted = {}): Promise<Examination> {
  const findings = [
    { what: "database", ok: true, found: `PostgreSQL ${await serverVersion(db)}, all migrations applied` },
    await isolationFinding(db),
  ];
  for (const org of await listOrgs(db))
    findings.push(
      ...(await feedFindings(db, org, now)),
      ...(await importFindings(db, org)),
      ...(await withOrg(db, systemScope(org), (tx) => outboxFindings(tx, org.slug, now), "read")),
      ...(await digestFindings(db, org, now)),
      ...(await withOrg(db, systemScope(org), (tx) => wordFindings(tx, org.slug, now), "read")),
      ...(await withOrg(db, systemScope(org), (tx) => feedbackFindings(tx, org.slug, now), "read")),
      ...(audit ? await withOrg(db, systemScope(org), (tx) => auditFindings(tx, org.slug, now), "read") : []),
    );
  return { ok: findings.every(({ ok }) => ok), findings };
}

async function isolationFinding(db: Database): Promise<Finding> {
  const open = await tablesOpenToNobody(db);
  if (open.length === 0) return { what: "isolation", ok: true, found: "without a tenant not one row is seen" };
  return {
    what: "isolation",
    ok: false,
    found: `rows are seen without a tenant in: ${open.join(", ")}`,
    remedy: "Stop the bot. Row-level security was switched off in this database: restore it from a migrated one.",
  };
}

async function feedFindings(db: Database, org: Org, now: string): Promise<Finding[]> {
  return withOrg(
    db,
    systemScope(org),
    async (tx) => {
      const { timezone } = await readSettings(tx);
      const stopped = stoppedFeeds(await readWatermarks(tx), dayInZone(now, timezone), defaultHealthConfig);
      const what = `feeds of ${org.slug}`;
      if (stopped.length === 0) return [{ what, ok: true, found: "none has stopped" }];
      return stopped.map(({ feed, lastDay, days }) => ({
        what,
        ok: false,
        found: `${feed} ends on ${isoDay(lastDay)}, ${days} days ago`,
        remedy: `Import a newer ${feed}.csv, or state how far it is complete in settings.csv: watermark.${feed}.`,
      }));
    },
    "read",
  );
}

/** Nothing to say of an organisation whose last import came to its end. */
async function importFindings(db: Database, org: Org): Promise<Finding[]> {
  const unfinished = await withOrg(db, systemScope(org), unfinishedImport, "read");
  if (unfinished === undefined) return [];
  return [
    {
      what: `import of ${org.slug}`,
      ok: false,
      found: `the one of ${unfinished.startedAt.toISOString()} was cut off, or is still running; in are: ${unfinished.feeds.join(", ")}`,
      remedy: "Unless it is running, give the same `holdfast import` command again: it goes on from there.",
    },
  ];
}
