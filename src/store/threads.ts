/** What was asked here last: the memory behind "why?" and "and last quarter?", forgotten after a month. */
import type { OrgTx } from "./scope.ts";

// Questions name accounts and people; a follow-up weeks later is a new question (design.md §4: names in them expire).
const rememberedFor = "30 days";

export interface Thread {
  /** The question as JSON; it is the reader's to check that it still understands its form. */
  readonly question: unknown;
  readonly answerId: string;
}

/** @returns null when nothing was asked here within 30 days before `now` (ISO instant). */
export async function readThread(tx: OrgTx, key: string, now: string): Promise<Thread | null> {
  const [row] = await tx.query<{ question: unknown; answer_id: string }>(
    `select question, answer_id from thread
     where org_id = $1 and key = $2 and asked_at > $3::timestamptz - interval '${rememberedFor}'`,
    [tx.orgId, key, now],
  );
  return row === undefined ? null : { question: row.question, answerId: row.answer_id };
}

/** The latest question replaces the one before it. @param now ISO instant. */
export async function saveThread(tx: OrgTx, key: string, { question, answerId }: Thread, now: string): Promise<void> {
  await tx.query(
    `insert into thread (org_id, key, question, answer_id, asked_at) values ($1, $2, $3::jsonb, $4, $5)
     on conflict (org_id, key) do update
     set question = excluded.question, answer_id = excluded.answer_id, asked_at = excluded.asked_at`,
    [tx.orgId, key, JSON.stringify(question), answerId, now],
  );
}

/** Deletes what is no longer remembered. Returns how many threads that were. */
export async function purgeThreads(tx: OrgTx, now: string): Promise<number> {
  const [row] = await tx.query<{ purged: number }>(
    `with purged as (
       delete from thread where org_id = $1 and asked_at <= $2::timestamptz - interval '${rememberedFor}' returning 1
     )
     select count(*)::int as purged from purged`,
    [tx.orgId, now],
  );
  return row?.purged ?? 0;
}
