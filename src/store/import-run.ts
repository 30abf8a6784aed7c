/** What an import did, and whether it came to its end: kept for `doctor` and for the person who asks later. */
import type { OrgTx } from "./scope.ts";

/**
 * When an import that has its turn learns what it brings: `now` (ISO instant), or the latest import's instant where that is later.
 * Knowledge only grows: rows learned before those they replace would be known beside them. @returns an ISO instant.
 */
export async function learnedAt(tx: OrgTx, now: string): Promise<string> {
  const [later] = await tx.query<{ at: string | null }>(
    `select to_char(max(started_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
     from import_run where org_id = $1 and started_at > $2::timestamptz`,
    [tx.orgId, now],
  );
  return later?.at ?? now;
}

/** @param startedAt ISO instant. @returns the id of the run, which has not finished yet. */
export async function beginImportRun(tx: OrgTx, startedAt: string): Promise<string> {
  const [run] = await tx.query<{ id: string }>(
    "insert into import_run (org_id, started_at) values ($1, $2) returning id",
    [tx.orgId, startedAt],
  );
  if (run === undefined) throw new Error("an insert returned no row");
  return run.id;
}

export interface UnfinishedImport {
  readonly startedAt: Date;
  /** The feeds that are in. */
  readonly feeds: readonly string[];
}

/** The latest import, when it has not come to its end: cut off, or still running. */
export async function unfinishedImport(tx: OrgTx): Promise<UnfinishedImport | undefined> {
  const [run] = await tx.query<UnfinishedImport>(
    `select started_at as "startedAt",
       array(select jsonb_object_keys(report -> 'imported') as feed order by feed) as feeds
     from import_run run
     where org_id = $1 and finished_at is null and not exists (
       select from import_run later
       where later.org_id = $1 and later.started_at >= run.started_at and later.finished_at is not null
     )
     order by started_at desc limit 1`,
    [tx.orgId],
  );
  return run;
}

export interface ImportRun {
  /** JSON-safe: what is in so far. */
  readonly report: object;
  readonly finished: boolean;
}

export async function tellImportRun(tx: OrgTx, id: string, { report, finished }: ImportRun): Promise<void> {
  await tx.query(
    `update import_run set report = $3::jsonb, finished_at = case when $4::boolean then clock_timestamp() end
     where org_id = $1 and id = $2`,
    [tx.orgId, id, JSON.stringify(report), finished],
  );
}
