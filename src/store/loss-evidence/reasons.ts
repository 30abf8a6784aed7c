/** Churn events -> what was said of the move they lie nearest to: evidence, as revenue is made of subscriptions alone. */
import { type Day, isoDay } from "../../core/day.ts";
import type { OrgTx } from "../scope.ts";
import { type AccountMove, moveSteps, ofMoves, windowDays } from "./moves.ts";

export interface StatedReason {
  readonly reasonCode: string | null;
  readonly comment: string | null;
}

export async function readReasons(
  tx: OrgTx,
  moves: readonly AccountMove[],
  asOf: Day,
): Promise<ReadonlyMap<string, StatedReason>> {
  const rows = await ofMoves<{ account_id: string; reason_code: string | null; comment: string | null }>(
    tx,
    moves,
    `with ${moveSteps}
     select distinct on (move.account_id) move.account_id, event.reason_code, event.comment
     from move
     join churn_event event on event.org_id = $1 and event.account_id = move.account_id
       and event.on_day <= $4::date and abs(event.on_day - move.day) <= ${windowDays}
     order by move.account_id, abs(event.on_day - move.day), event.on_day`,
    isoDay(asOf),
  );
  return new Map(
    rows.map(({ account_id, reason_code, comment }) => [account_id, { reasonCode: reason_code, comment }]),
  );
}
