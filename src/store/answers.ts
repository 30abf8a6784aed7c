/** Answer documents as they were sent, byte for byte. */
import type { OrgTx } from "./scope.ts";

/** Keeps the exact text that was sent. @throws when the id is taken: an answer once given is never rewritten. */
export async function saveAnswer(tx: OrgTx, id: string, document: string): Promise<void> {
  await tx.query("insert into answer (org_id, id, member_id, document) values ($1, $2, $3, $4)", [
    tx.orgId,
    id,
    tx.memberId,
    document,
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
