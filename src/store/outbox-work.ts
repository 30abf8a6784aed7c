/** A letter in hand: read, marked before it is handed to the platform, and what came of it noted, only under the hold it was claimed with. */
import type { Destination, LetterContent, LetterPurpose } from "./outbox.ts";
import type { ClaimedLetter } from "./outbox-claim.ts";
import type { OrgTx } from "./scope.ts";

export interface LetterInHand {
  readonly key: string;
  readonly to: Destination;
  readonly purpose: LetterPurpose;
  readonly content: LetterContent;
  /** null: it is wanted by no other letter. */
  readonly under: Precedent | null;
  readonly replaces: Precedent | null;
  /** A newer letter that takes the place of the same message, and was handed over already; null = none. */
  readonly outdatedBy: string | null;
  /** A message that is no letter's, in whose thread it stands. */
  readonly thread: string | null;
  /** How often a part of it was handed over before. */
  readonly attempts: number;
  /** Since it was wanted. */
  readonly ageMs: number;
  readonly messageIds: readonly string[];
  /** The next part is perhaps there already: it was handed over, and its answer never learned. */
  readonly doubtful: boolean;
  /** Why its place takes nothing any more; null = it does. */
  readonly goneBecause: string | null;
}

/** The letter another one refers to. */
export interface Precedent {
  readonly key: string;
  /** missing: there is no such letter any more. */
  readonly outcome: "sent" | "dead" | "superseded" | "missing";
  readonly messageIds: readonly string[];
}

/** Locks the place: nobody takes it over until the transaction ends. @returns null when it is no longer this hold's, or the letter is done. */
export async function readInHand(tx: OrgTx, claimed: ClaimedLetter): Promise<LetterInHand | null> {
  const { place, hold, key } = claimed;
  const [row] = await tx.query<InHandRow>(inHandSql, [
    tx.orgId,
    place.platform,
    place.workspaceId,
    place.destination,
    hold,
    key,
  ]);
  return row === undefined ? null : inHand(row, claimed);
}

interface InHandRow {
  readonly destination_kind: Destination["kind"];
  readonly purpose: LetterPurpose;
  readonly content: LetterContent;
  readonly under_key: string | null;
  readonly under_outcome: Precedent["outcome"] | null;
  readonly under_ids: readonly string[] | null;
  readonly replaces_key: string | null;
  readonly replaces_outcome: Precedent["outcome"] | null;
  readonly replaces_ids: readonly string[] | null;
  readonly outdated_by: string | null;
  readonly thread: string | null;
  readonly attempts: number;
  readonly age_ms: number;
  readonly message_ids: readonly string[];
  readonly doubtful: boolean;
  readonly gone_reason: string | null;
}

function inHand(row: InHandRow, { key, place }: ClaimedLetter): LetterInHand {
  return {
    key,
    to: { platform: place.platform, workspaceId: place.workspaceId, kind: row.destination_kind, id: place.destination },
    purpose: row.purpose,
    content: row.content,
    under: precedent(row.under_key, row.under_outcome, row.under_ids),
    replaces: precedent(row.replaces_key, row.replaces_outcome, row.replaces_ids),
    outdatedBy: row.outdated_by,
    thread: row.thread,
    attempts: row.attempts,
    ageMs: row.age_ms,
    messageIds: row.message_ids,
    doubtful: row.doubtful,
    goneBecause: row.gone_reason,
  };
}

function precedent(
  key: string | null,
  outcome: Precedent["outcome"] | null,
  ids: readonly string[] | null,
): Precedent | null {
  return key === null ? null : { key, outcome: outcome ?? "missing", messageIds: ids ?? [] };
}

const inHandSql = `
  select o.destination_kind, o.purpose, o.content, o.thread, o.attempts, o.message_ids, l.gone_reason,
    (extract(epoch from clock_timestamp() - o.due_at) * 1000)::float8 as age_ms,
    coalesce(o.posting, o.doubt) is not null as doubtful,
    o.under_key, u.outcome as under_outcome, u.message_ids as under_ids,
    o.replaces_key, r.outcome as replaces_outcome, r.message_ids as replaces_ids,
    (select newer.key from outbox newer
     where newer.org_id = $1 and newer.replaces_key = o.replaces_key and newer.position > o.position
       and newer.attempts > 0 and (newer.outcome is null or newer.outcome <> 'dead')
     order by newer.position desc limit 1) as outdated_by
  from outbox_lane l
  join outbox o on o.org_id = $1 and o.key = $6 and o.done_at is null
  left join outbox u on u.org_id = $1 and u.key = o.under_key
  left join outbox r on r.org_id = $1 and r.key = o.replaces_key
  where l.org_id = $1 and l.platform = $2 and l.workspace_id = $3 and l.destination = $4 and l.held_by = $5
  for update of l, o`;

/** What the letter says is another thing by now, and nobody has seen it yet. */
export async function changeContent(tx: OrgTx, key: string, content: LetterContent): Promise<void> {
  await tx.query("update outbox set content = $3 where org_id = $1 and key = $2 and attempts = 0", [
    tx.orgId,
    key,
    JSON.stringify(content),
  ]);
}

/** To be committed before the platform is called. The lease begins anew. */
export async function markPosting(tx: OrgTx, { key, hold, place }: ClaimedLetter, leaseSeconds: number): Promise<void> {
  await tx.query(
    `with handed as (
       update outbox set claimed_at = clock_timestamp(), claimed_by = $6, attempts = attempts + 1,
         uncertain = uncertain + (posting is not null)::int, doubt = coalesce(posting, doubt), posting = cardinality(message_ids)
       where org_id = $1 and key = $2
     )
     update outbox_lane set held_until = clock_timestamp() + make_interval(secs => $7)
     where org_id = $1 and platform = $3 and workspace_id = $4 and destination = $5 and held_by = $6`,
    [tx.orgId, key, place.platform, place.workspaceId, place.destination, hold, leaseSeconds],
  );
}

/** What a letter dies of: its place is gone, the platform does not take it, it is of no use any more, what it belongs to was not
 * sent, what it says cannot be read. */
export type DeathReason = "gone" | "refused" | "too_old" | "orphaned" | "unreadable";

/** What the platform said of the part that was handed over. */
export type Note =
  | { readonly kind: "sent"; readonly messageId: string; readonly last: boolean }
  /** doubt: the part is perhaps there. */
  | { readonly kind: "again"; readonly afterMs: number; readonly doubt: boolean; readonly reason: string }
  | { readonly kind: "dead"; readonly doubt: boolean; readonly of: DeathReason; readonly reason: string };

/**
 * A yes that comes late is noted as well, unless another worker has handed the part over since: what is there is there.
 * @returns whether it was noted.
 */
export async function noteOutcome(tx: OrgTx, { key, hold }: ClaimedLetter, note: Note): Promise<boolean> {
  const messageId = note.kind === "sent" ? note.messageId : null;
  const done = note.kind === "sent" ? note.last : note.kind === "dead";
  const noted = await tx.query(
    `update outbox set posting = null,
       message_ids = case when $4::text is null then message_ids else message_ids || $4::text end,
       doubt = case when $4::text is not null then null when $5 then posting else doubt end,
       uncertain = uncertain + $5::int,
       not_before = clock_timestamp() + make_interval(secs => $6),
       error = $7, reason = $9,
       done_at = case when $8 then clock_timestamp() end,
       outcome = case when $8 then case when $4::text is null then 'dead' else 'sent' end end
     where org_id = $1 and key = $2 and claimed_by = $3 and posting is not null and done_at is null
     returning key`,
    [
      tx.orgId,
      key,
      hold,
      messageId,
      note.kind !== "sent" && note.doubt,
      note.kind === "again" ? note.afterMs / 1_000 : 0,
      note.kind === "sent" ? null : note.reason,
      done,
      note.kind === "dead" ? note.of : null,
    ],
  );
  return noted.length > 0;
}

/** Without it ever being handed over, or handed over again. */
export async function settleUnsent(
  tx: OrgTx,
  key: string,
  of: DeathReason | "superseded",
  words: string,
): Promise<void> {
  await tx.query(
    `update outbox set done_at = clock_timestamp(), outcome = $3, reason = $4, error = $5, uncertain = uncertain + (posting is not null)::int,
       doubt = coalesce(posting, doubt), posting = null
     where org_id = $1 and key = $2 and done_at is null`,
    [tx.orgId, key, of === "superseded" ? of : "dead", of === "superseded" ? null : of, words],
  );
}

/** The place is anybody's again, after `gapMs`; nothing when another hold has it already. */
export async function releaseLane(tx: OrgTx, { place, hold }: ClaimedLetter, gapMs: number): Promise<void> {
  await tx.query(
    `update outbox_lane set held_by = null, held_until = null,
       free_at = greatest(free_at, clock_timestamp() + make_interval(secs => $6))
     where org_id = $1 and platform = $2 and workspace_id = $3 and destination = $4 and held_by = $5`,
    [tx.orgId, place.platform, place.workspaceId, place.destination, hold, gapMs / 1_000],
  );
}

/** Another lease for a place still in hand; nothing when it is another hold's by now. */
export async function renewLane(tx: OrgTx, { place, hold }: ClaimedLetter, leaseSeconds: number): Promise<void> {
  await tx.query(
    `update outbox_lane set held_until = clock_timestamp() + make_interval(secs => $6)
     where org_id = $1 and platform = $2 and workspace_id = $3 and destination = $4 and held_by = $5`,
    [tx.orgId, place.platform, place.workspaceId, place.destination, hold, leaseSeconds],
  );
}
