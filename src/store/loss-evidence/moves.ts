/** Accounts and the day each of them moved -> the parameters and the first step of every statement about the weeks before. */
import { type Day, isoDay } from "../../core/day.ts";
import type { OrgTx } from "../scope.ts";

export interface AccountMove {
  readonly accountId: string;
  readonly day: Day;
}

/** Counts look back so many days, and a churn event is of a move when it lies no further away. */
export const windowDays = 90;

/** $1 the organisation, $2 and $3 the accounts and their days. */
export const moveSteps = "move as (select * from unnest($2::text[], $3::date[]) as move (account_id, day))";

export async function ofMoves<Row extends object>(
  tx: OrgTx,
  moves: readonly AccountMove[],
  sql: string,
  ...more: readonly string[]
): Promise<readonly Row[]> {
  if (moves.length === 0) return [];
  const ids = moves.map(({ accountId }) => accountId);
  const days = moves.map(({ day }) => isoDay(day));
  return tx.query<Row>(sql, [tx.orgId, ids, days, ...more]);
}
