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
  /** ISO instant; left out = at once. */
  readonly notBefore?: string;
}

/** In the caller's transaction: a letter exists exactly when what it tells of is committed. @returns the keys that are new. */
export async function enqueue(tx: OrgTx, letters: readonly Letter[]): Promise<readonly string[]> {
  const rows = letters.map(({ key, to, purpose, content, under = null, replaces = null, notBefore = null }) => ({
    key,
    platform: to.platform,
    workspace_id: to.workspaceId,
    destination: to.id,
    destination_kind: to.kind,
    purpose,
    content,
    under_key: under,
    replaces_key: replaces,
    not_before: notBefore,
  }));
  const kept = await tx.query<{ key: string }>(enqueueSql, [tx.orgId, JSON.stringify(rows)]);
  return kept.map(({ key }) => key);
}

const enqueueSql = `
  insert into outbox (org_id, key, platform, workspace_id, destination, destination_kind, purpose, content, under_key,
    replaces_key, not_before)
  select $1::uuid, key, platform, workspace_id, destination, destination_kind, purpose, content, under_key, replaces_key,
    coalesce(not_before, now())
  from rows from (jsonb_to_recordset($2::jsonb) as (
    key text, platform text, workspace_id text, destination text, destination_kind text, purpose text, content jsonb,
    under_key text, replaces_key text, not_before timestamptz
  )) with ordinality as given (key, platform, workspace_id, destination, destination_kind, purpose, content, under_key,
    replaces_key, not_before, nth)
  order by nth
  on conflict (org_id, key) do nothing
  returning key`;
