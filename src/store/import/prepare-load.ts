/** A transaction -> one that loads rows in bulk: alone in its organisation, and planned for rows nobody has counted yet. */
import type { OrgTx } from "../scope.ts";

/**
 * Two imports of one organisation would each see the book without the other's rows, so the second waits.
 * The planner has no statistics of rows that came a moment ago and would guess at one: a nested loop over two feeds of that "one
 * row" never ends, while a hash join stays linear whatever is guessed. The memory holds a few hundred thousand keys. Before
 * PostgreSQL 18 what is switched off counts as a cost so high that each statement would be compiled first: hence no jit.
 */
export async function prepareLoad(tx: OrgTx): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('import into org_id ' || $1::text, 0)),
       set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`,
    [tx.orgId],
  );
}
