/** Survey rows of one kind answered within a period -> their scores, by whom they were given. */
import { isoDay, type Period } from "../core/day.ts";
import type { SurveyKind } from "../core/records.ts";
import type { OrgTx } from "./scope.ts";

export interface SurveyScore {
  readonly id: string;
  readonly accountId: string;
  readonly score: number;
}

interface ScoreRow {
  readonly id: string;
  readonly account_id: string;
  readonly score: number;
}

/** Answered from `from` on and before `to`, by id in code-point order. */
export async function readSurveyScores(tx: OrgTx, kind: SurveyKind, { from, to }: Period): Promise<SurveyScore[]> {
  const rows = await tx.query<ScoreRow>(
    `select id, account_id, score from survey
     where org_id = $1 and kind = $2 and answered_on >= $3::date and answered_on < $4::date order by id collate "C"`,
    [tx.orgId, kind, isoDay(from), isoDay(to)],
  );
  return rows.map(({ id, account_id, score }) => ({ id, accountId: account_id, score }));
}
