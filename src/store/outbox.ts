/** Letters: what is to be posted to a place, enqueued once by its key in the transaction that decided on it. */
import type { OrgTx } from "./scope.ts";
import type { ChatPlatform } from "./workspaces.ts";

/** A place a bot posts to. */
export interface Destination {
  readonly platform: ChatPlatform;
  /** Slack team or Teams tenant whose bot posts there. */
  readonly workspaceId: string;
  readonly kind: "channel" | "person";
  /** A channel's or conversation's id; of a person the platform's user id. */
  readonly id: string;
}

/** Rendered for its platform when it is posted. */
export type LetterContent =
  | { readonly kind: "answer"; readonly answerId: string }
  | { readonly kind: "words"; readonly text: string };

export type LetterPurpose = "digest" | "detail" | "alert" | "task" | "notice" | "reply";

export interface Letter {
  /** The same letter has the same key for ever: enqueued again it changes nothing. */
  readonly key: string;
  readonly to: Destination;
  readonly purpose: LetterPurpose;
  readonly content: LetterContent;
  /** The letter in whose thread it stands. */
  readonly under?: string;
  /** The letter whose message it takes the place of. */
  readonly replaces?: string;
  /** The message in whose thread it stands, where that is no letter's: what a person wrote. */
  readonly thread?: string;
  /** It was posted before, not by the outbox, and is perhaps there. */
  readonly doubtful?: boolean;
  /** ISO instant; left out = at once. */
  readonly notBefore?: string;
}

/** In the caller's transaction: a letter exists exactly when what it tells of is committed. @returns the keys that are new. */
export async function enqueue(tx: OrgTx, letters: readonly Letter[]): Promise<readonly string[]> {
  const kept = await tx.query<{ key: string }>(enqueueSql, [tx.orgId, JSON.stringify(letters.map(rowOf))]);
  return kept.map(({ key }) => key);
}

function rowOf({ key, to, purpose, content, doubtful = false, ...more }: Letter): object {
  return {
    key,
    platform: to.platform,
    workspace_id: to.workspaceId,
    destination: to.id,
    destination_kind: to.kind,
    purpose,
    content,
    under_key: more.under ?? null,
    replaces_key: more.replaces ?? null,
    thread: more.thread ?? null,
    not_before: more.notBefore ?? null,
    doubtful,
  };
}

/**
 * A newer letter says all that this one would: it is not sent, nor is what stands under it. Only what was never handed to a
 * platform, or what the platform said it did not take, can be taken back. @returns whether it was.
 */
export async function supersede(tx: OrgTx, key: string): Promise<boolean> {
  const taken = await tx.query(
    `update outbox set done_at = clock_timestamp(), outcome = 'superseded'
     where org_id = $1 and key = $2 and done_at is null and posting is null and doubt is null and message_ids = '{}'
     returning key`,
    [tx.orgId, key],
  );
  return taken.length > 0;
}

const enqueueSql = `
  insert into outbox (org_id, key, platform, workspace_id, destination, destination_kind, purpose, content, under_key,
    replaces_key, thread, due_at, not_before, doubt, uncertain)
  select $1::uuid, key, platform, workspace_id, destination, destination_kind, purpose, content, under_key, replaces_key,
    thread, coalesce(not_before, now()), coalesce(not_before, now()), case when doubtful then 0 end, doubtful::int
  from rows from (jsonb_to_recordset($2::jsonb) as (
    key text, platform text, workspace_id text, destination text, destination_kind text, purpose text, content jsonb,
    under_key text, replaces_key text, thread text, not_before timestamptz, doubtful boolean
  )) with ordinality as given (key, platform, workspace_id, destination, destination_kind, purpose, content, under_key,
    replaces_key, thread, not_before, doubtful, nth)
  order by nth
  on conflict (org_id, key) do nothing
  returning key`;
