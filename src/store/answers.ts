/** Answer documents as they were sent, byte for byte. */
import type { OrgTx } from "./scope.ts";

/**
 * Keeps the exact text that was sent.
 * @param asked how the question was read, JSON-safe: with it the answer can be worked out again.
 * @throws when the id is taken: an answer once given is never rewritten.
 */
export async function saveAnswer(tx: OrgTx, id: string, document: string, asked?: object): Promise<void> {
  await tx.query("insert into answer (org_id, id, member_id, document, asked) values ($1, $2, $3, $4, $5::jsonb)", [
    tx.orgId,
    id,
    tx.memberId,
    document,
    asked === undefined ? null : JSON.stringify(asked),
  ]);
}

export interface StoredAnswer {
  /** The exact text. */
  readonly document: string;
  /** Who asked: whoever opens it again may see no more than they may. */
  readonly memberId: string;
}

export async function readAnswer(tx: OrgTx, id: string): Promise<StoredAnswer | null> {
  const [row] = await tx.query<{ document: string; member_id: string }>(
    "select document, member_id from answer where org_id = $1 and id = $2",
    [tx.orgId, id],
  );
  return row === undefined ? null : { document: row.document, memberId: row.member_id };
}

export interface AnswerCircumstances {
  /** As `saveAnswer` was given it; null = it was sent unasked. */
  readonly asked: unknown;
  /** ISO instant, to the microsecond: what was known then is what it rests on. */
  readonly givenAt: string;
}

/** null when there is no such answer. */
export async function readCircumstances(tx: OrgTx, id: string): Promise<AnswerCircumstances | null> {
  const [row] = await tx.query<AnswerCircumstances>(
    `select asked, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "givenAt"
     from answer where org_id = $1 and id = $2`,
    [tx.orgId, id],
  );
  return row ?? null;
}
