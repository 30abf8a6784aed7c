/** The first day of which any usage is known. */
import type { Day } from "../core/day.ts";
import type { OrgTx } from "./scope.ts";

/** null = usage was never imported. */
export async function firstUsageDay(tx: OrgTx): Promise<Day | null> {
  const [row] = await tx.query<{ first: Day | null }>("select min(day) as first from usage_day where org_id = $1", [
    tx.orgId,
  ]);
  return row?.first ?? null;
}
