/** Letters that were not sent, or not yet: listed, counted, opened again, and forgotten in time. */

import type { LetterPurpose } from "./outbox.ts";
import type { DeathReason } from "./outbox-work.ts";
import type { OrgTx } from "./scope.ts";
import type { ChatPlatform } from "./workspaces.ts";

export interface UnsentLetter {
  readonly key: string;
  readonly platform: ChatPlatform;
  readonly destination: string;
  readonly purpose: LetterPurpose;
  /** waiting: it will be tried. */
  readonly state: "waiting" | "dead";
  readonly reason: DeathReason | null;
  /** What was met last, in words. */
  readonly error: string | null;
  readonly attempts: number;
  /** A part of it is perhaps there. */
  readonly doubtful: boolean;
  /** ISO instants. */
  readonly dueAt: string;
  readonly diedAt: string | null;
}

interface UnsentRow extends Omit<UnsentLetter, "dueAt" | "diedAt"> {
  readonly due_at: Date;
  readonly died_at: Date | null;
}

/** Dead ones first, in the order they came. @param deadSince ISO instant. */
export async function unsentLetters(tx: OrgTx, deadSince: string, most: number): Promise<readonly UnsentLetter[]> {
  const rows = await tx.query<UnsentRow>(
    `select key, platform, destination, purpose, coalesce(outcome, 'waiting') as state, reason, error, attempts,
       coalesce(posting, doubt) is not null as doubtful, due_at, done_at as died_at
     from outbox
     where org_id = $1 and (done_at is null or (outcome = 'dead' and done_at >= $2))
     order by done_at is null, position
     limit $3`,
    [tx.orgId, deadSince, most],
  );
  return rows.map(({ due_at, died_at, ...row }) => ({
    ...row,
    dueAt: due_at.toISOString(),
    diedAt: died_at?.toISOString() ?? null,
  }));
}

export interface DeadCount {
  readonly reason: DeathReason;
  readonly count: number;
  /** What the latest one met. */
  readonly error: string;
}

/** @param since ISO instant. Most first. */
export async function countDead(tx: OrgTx, since: string): Promise<readonly DeadCount[]> {
  return tx.query<DeadCount>(
    `select reason, count(*)::int as count, (array_agg(error order by done_at desc))[1] as error
     from outbox where org_id = $1 and outcome = 'dead' and done_at >= $2
     group by reason order by count desc, reason`,
    [tx.orgId, since],
  );
}

/** Letters that were due before the instant and wait still; null = none. */
export async function longWaiting(
  tx: OrgTx,
  before: string,
): Promise<{ readonly count: number; readonly oldest: string; readonly error: string | null } | null> {
  const [row] = await tx.query<{ count: number; oldest: Date | null; error: string | null }>(
    `select count(*)::int as count, min(due_at) as oldest, (array_agg(error order by position) filter (where error is not null))[1] as error
     from outbox where org_id = $1 and done_at is null and due_at < $2`,
    [tx.orgId, before],
  );
  if (!row?.oldest) return null;
  return { count: row.count, oldest: row.oldest.toISOString(), error: row.error };
}

/**
 * Wanted anew from now on, with what died because of it; its place counts as there again.
 * @param key null = every dead one. @returns the keys; none when there is no such dead letter, or what it says has expired.
 */
export async function reopenDead(tx: OrgTx, key: string | null): Promise<readonly string[]> {
  const opened = await tx.query<{ key: string }>(
    `with opened as (
       update outbox set done_at = null, outcome = null, reason = null, due_at = now(), not_before = now()
       where org_id = $1 and outcome = 'dead' and content is not null
         and ($2::text is null or key = $2 or (reason = 'orphaned' and $2 in (under_key, replaces_key)))
       returning key, position, platform, workspace_id, destination
     ), back as (
       update outbox_lane l set gone_at = null, gone_reason = null from opened o
       where l.org_id = $1 and l.platform = o.platform and l.workspace_id = o.workspace_id and l.destination = o.destination
     )
     select key from opened order by position`,
    [tx.orgId, key],
  );
  return opened.map(({ key: one }) => one);
}

/** What nobody could send while it was of use, e.g. because no bot was running. @param oldestMs by purpose, from when it was wanted. */
export async function buryOld(
  tx: OrgTx,
  oldestMs: Readonly<Record<LetterPurpose, number>>,
  words: string,
): Promise<void> {
  await tx.query(
    `update outbox o set done_at = clock_timestamp(), outcome = 'dead', reason = 'too_old', error = coalesce(o.error, $3),
       uncertain = uncertain + (posting is not null)::int, doubt = coalesce(posting, doubt), posting = null
     where o.org_id = $1 and o.done_at is null
       and o.due_at < now() - make_interval(secs => ($2::jsonb->>o.purpose)::float8 / 1000)
       and not exists (
         select from outbox_lane l where l.org_id = $1 and l.platform = o.platform and l.workspace_id = o.workspace_id
           and l.destination = o.destination and l.held_until > clock_timestamp())`,
    [tx.orgId, JSON.stringify(oldestMs), words],
  );
}

/** Names stand in what is said: the words go first, then the row; until then its key keeps it from being sent again. */
export async function forgetOld(tx: OrgTx, wordsDays: number, rowDays: number): Promise<void> {
  await tx.query(
    `update outbox set content = null
     where org_id = $1 and content is not null and done_at < now() - make_interval(days => $2)`,
    [tx.orgId, wordsDays],
  );
  await tx.query("delete from outbox where org_id = $1 and done_at < now() - make_interval(days => $2)", [
    tx.orgId,
    rowDays,
  ]);
}

/** When a letter was enqueued whose key begins so, the last time; null = never. */
export async function lastEnqueued(tx: OrgTx, keyBegin: string): Promise<string | null> {
  const [row] = await tx.query<{ at: Date | null }>(
    "select max(created_at) as at from outbox where org_id = $1 and key ^@ $2",
    [tx.orgId, keyBegin],
  );
  return row?.at?.toISOString() ?? null;
}
