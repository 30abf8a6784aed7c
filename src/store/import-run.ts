/** What an import did, kept for `doctor` and for the person who asks later. */
import type { OrgTx } from "./scope.ts";

export interface ImportRun {
  /** ISO instant. */
  readonly startedAt: string;
  /** JSON-safe. */
  readonly report: object;
}

export async function recordImportRun(tx: OrgTx, { startedAt, report }: ImportRun): Promise<void> {
  await tx.query(
    "insert into import_run (org_id, started_at, finished_at, report) values ($1, $2, clock_timestamp(), $3::jsonb)",
    [tx.orgId, startedAt, JSON.stringify(report)],
  );
}
