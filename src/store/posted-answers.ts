/** An answer -> the letters it was posted by, and what stands in their place by now. */
import type { Destination, LetterPurpose } from "./outbox.ts";
import type { OrgTx } from "./scope.ts";

export interface PostedAnswer {
  /** Of the letter whose message it is, whatever took its place since. */
  readonly key: string;
  readonly to: Destination;
  readonly purpose: LetterPurpose;
  /** What its maker last said there; what people did about it comes on top. */
  readonly answerId: string;
  /** What people did is, or was, said on top of it. */
  readonly marked: boolean;
}

/** Marks the letters by which what people did is shown on a posted answer: beneath them lies what its maker said. */
const markedSuffix = ":acts:";

export function markKey(key: string, nth: string): string {
  return `${key}${markedSuffix}${nth}`;
}

/** A model's words for what its maker said: beneath them lies nothing else, and what people do goes on top of them. */
export function wordsKey(key: string, answerId: string): string {
  return `${key}:words:${answerId}`;
}

/** From what a press was on to the posted answer it began at: itself when it was posted; null when nothing was. */
export async function originOf(tx: OrgTx, answerId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `with origin as (
       select coalesce((select origin_id from answer_origin where org_id = $1 and answer_id = $2), $2) as id
     )
     select id from origin
     where exists (select from outbox where org_id = $1 and content ->> 'answerId' = origin.id)`,
    [tx.orgId, answerId],
  );
  return row?.id ?? null;
}

export async function saveOrigin(tx: OrgTx, answerId: string, originId: string): Promise<void> {
  await tx.query("insert into answer_origin (org_id, answer_id, origin_id) values ($1, $2, $3)", [
    tx.orgId,
    answerId,
    originId,
  ]);
}

/** The keys of the letters that an answer, or what it took the place of, was posted by; those they stand under are with them. */
export async function keysPostedBy(tx: OrgTx, answerId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ key: string }>(
    `with posted as (
       select coalesce(replaces_key, key) as key from outbox where org_id = $1 and content ->> 'answerId' = $2
     )
     select key from posted
     union
     select letter.under_key from posted
     join outbox as letter on letter.org_id = $1 and letter.key = posted.key
     where letter.under_key is not null
     order by key`,
    [tx.orgId, answerId],
  );
  return rows.map(({ key }) => key);
}

/** Of these keys, those that were posted as answers; each locked until the transaction ends, so that no mark is lost to another. */
export async function takePosted(tx: OrgTx, keys: readonly string[]): Promise<readonly PostedAnswer[]> {
  const locked = await tx.query<{ key: string }>(
    "select key from outbox where org_id = $1 and key = any ($2) order by key for no key update",
    [tx.orgId, keys],
  );
  const rows = await tx.query<PostedRow>(
    `select distinct on (root.key) root.key, root.platform, root.workspace_id, root.destination, root.destination_kind, root.purpose,
       said.content ->> 'answerId' as answer_id, exists (
         select from outbox as mark
         where mark.org_id = root.org_id and mark.replaces_key = root.key and starts_with(mark.key, root.key || '${markedSuffix}')
       ) as marked
     from outbox as root
     join outbox as said on said.org_id = root.org_id and (said.key = root.key or said.replaces_key = root.key)
       and said.content ->> 'kind' = 'answer' and not starts_with(said.key, root.key || '${markedSuffix}')
     where root.org_id = $1 and root.key = any ($2)
     order by root.key, said.position desc`,
    [tx.orgId, locked.map(({ key }) => key)],
  );
  return rows.map(({ key, purpose, marked, answer_id, ...to }) => ({
    key,
    purpose,
    marked,
    answerId: answer_id,
    to: { platform: to.platform, workspaceId: to.workspace_id, kind: to.destination_kind, id: to.destination },
  }));
}

interface PostedRow {
  readonly key: string;
  readonly platform: Destination["platform"];
  readonly workspace_id: string;
  readonly destination: string;
  readonly destination_kind: Destination["kind"];
  readonly purpose: LetterPurpose;
  readonly answer_id: string;
  readonly marked: boolean;
}

/** Marks on a letter that no platform was handed yet: the next ones say all that they would. */
export async function unsentMarks(tx: OrgTx, key: string): Promise<readonly string[]> {
  const rows = await tx.query<{ key: string }>(
    `select key from outbox
     where org_id = $1 and replaces_key = $2 and starts_with(key, $2 || '${markedSuffix}') and done_at is null`,
    [tx.orgId, key],
  );
  return rows.map((row) => row.key);
}
