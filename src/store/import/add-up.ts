/** Staged rows of one key -> one row with their sum: each says how often something was used, none is a correction of another. */
import type { OrgTx } from "../scope.ts";
import type { FactTable } from "./feed-table.ts";
import { sameKey } from "./reject.ts";
import { stagingOf } from "./stage.ts";

/** The sum stays at the first of the rows, which remembers how many others it holds. Returns how many rows were added to another. */
export async function addUpRepeated(tx: OrgTx, table: FactTable, column: string): Promise<number> {
  const staging = stagingOf(table);
  const keys = table.key.join(", ");
  const [row] = await tx.query<{ rows: number }>(
    `with repeated as (
       select ${keys}, min(line) as first_line, sum(${column}) as total, count(*) - 1 as others
       from ${staging} where org_id = $1 group by ${keys} having count(*) > 1
     ),
     added_up as (
       update ${staging} staged set ${column} = repeated.total, rows_added_up = repeated.others from repeated
       where staged.org_id = $1 and ${sameKey(table, "repeated", "staged")} and staged.line = repeated.first_line
     ),
     gone as (
       delete from ${staging} staged using repeated
       where staged.org_id = $1 and ${sameKey(table, "repeated", "staged")} and staged.line <> repeated.first_line
       returning 1
     )
     select count(*)::int as rows from gone`,
    [tx.orgId],
  );
  return row?.rows ?? 0;
}
