/** What people say of answers: one word of each person about each, the last one holds. */
import type { OrgTx } from "./scope.ts";

export type FeedbackKind = "helpful" | "wrong_number";

/** As the transaction's member; with a doubt the settings of now. @returns what the same member had said of it before; null = nothing. */
export async function saveFeedback(tx: OrgTx, answerId: string, kind: FeedbackKind): Promise<FeedbackKind | null> {
  const [before] = await tx.query<{ kind: FeedbackKind }>(
    "select kind from feedback where org_id = $1 and answer_id = $2 and member_id = $3 for update",
    [tx.orgId, answerId, tx.memberId],
  );
  await tx.query(
    `with said as (
       select coalesce(jsonb_object_agg(key, value), '{}') as settings from setting where org_id = $1
     )
     insert into feedback (org_id, answer_id, member_id, kind, settings)
     select $1, $2, $3, $4::text, case when $4::text = 'wrong_number' then said.settings end from said
     on conflict (org_id, answer_id, member_id) do update
     set kind = excluded.kind, settings = excluded.settings, at = now() where feedback.kind <> excluded.kind`,
    [tx.orgId, answerId, tx.memberId, kind],
  );
  return before?.kind ?? null;
}

export interface StoredFeedback {
  readonly answerId: string;
  readonly kind: FeedbackKind;
  readonly memberName: string;
  /** ISO instant. */
  readonly at: string;
  /** The document it is about, as it was sent. */
  readonly document: string;
}

/** The newest first. */
export async function listFeedback(tx: OrgTx): Promise<StoredFeedback[]> {
  return tx.query<StoredFeedback>(
    `select f.answer_id as "answerId", f.kind, m.name as "memberName",
       to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, a.document
     from feedback f
     join member m on m.org_id = f.org_id and m.id = f.member_id
     join answer a on a.org_id = f.org_id and a.id = f.answer_id
     where f.org_id = $1
     order by f.at desc, f.answer_id, m.name`,
    [tx.orgId],
  );
}

/** @param since ISO instant. */
export async function countFeedback(tx: OrgTx, since: string): Promise<{ helpful: number; wrongNumber: number }> {
  const [row] = await tx.query<{ helpful: number; wrongNumber: number }>(
    `select count(*) filter (where kind = 'helpful')::int as helpful,
       count(*) filter (where kind = 'wrong_number')::int as "wrongNumber"
     from feedback where org_id = $1 and at > $2::timestamptz`,
    [tx.orgId, since],
  );
  return row ?? { helpful: 0, wrongNumber: 0 };
}
