/** How many exchange rates an organisation holds. */
import type { OrgTx } from "./scope.ts";

export async function countRates(tx: OrgTx): Promise<number> {
  const [row] = await tx.query<{ rates: number }>("select count(*)::int as rates from fx_rate where org_id = $1", [
    tx.orgId,
  ]);
  return row?.rates ?? 0;
}
