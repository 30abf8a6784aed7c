/** What an import did, and whether it came to its end: kept for `doctor` and for the person who asks later. */
import type { OrgTx } from "./scope.ts";

/** @param startedAt ISO instant. @returns the id of the run, which has not finished yet. */
export async function beginImportRun(tx: OrgTx, startedAt: string): Promise<string> {
  const [run] = await tx.query<{ id: string }>(
    "insert into import_run (org_id, started_at) values ($1, $2) returning id",
    [tx.orgId, startedAt],
  );
  if (run === undefined) throw new Error("an insert returned no row");
  return run.id;
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
