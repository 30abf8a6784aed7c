/** Where the bot may write by itself: kept while it is there, forgotten when it is removed. */
import type { OrgTx } from "./scope.ts";
import type { ChatPlatform, WorkspaceId } from "./workspaces.ts";

export interface Conversation {
  readonly workspace: WorkspaceId;
  /** The platform's own; of a channel its root, never a thread. */
  readonly id: string;
  readonly kind: "personal" | "group" | "channel";
  /** Who reads a personal one; null for the others. */
  readonly userId: string | null;
  /** What the platform wants to be told to write there, as JSON; its form is the channel's own. */
  readonly reference: unknown;
}

export interface StoredConversation {
  readonly workspaceId: string;
  readonly kind: Conversation["kind"];
  /** It is the reader's to check that it still understands its form. */
  readonly reference: unknown;
}

/** @returns true when it was not known yet. */
export async function saveConversation(tx: OrgTx, conversation: Conversation): Promise<boolean> {
  const { workspace, id, kind, userId, reference } = conversation;
  // A row that was inserted has no transaction that changed it.
  const [row] = await tx.query<{ arrived: boolean }>(
    `insert into conversation (org_id, platform, id, workspace_id, kind, user_id, reference)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb)
     on conflict (org_id, platform, id) do update
     set workspace_id = excluded.workspace_id, kind = excluded.kind, user_id = excluded.user_id,
       reference = excluded.reference, last_seen = now()
     returning xmax = 0 as arrived`,
    [tx.orgId, workspace.platform, id, workspace.externalId, kind, userId, JSON.stringify(reference)],
  );
  return row?.arrived === true;
}

export async function readConversation(
  tx: OrgTx,
  { platform, id }: { readonly platform: ChatPlatform; readonly id: string },
): Promise<StoredConversation | null> {
  const [row] = await tx.query<StoredConversation>(
    `select workspace_id as "workspaceId", kind, reference from conversation
     where org_id = $1 and platform = $2 and id = $3`,
    [tx.orgId, platform, id],
  );
  return row ?? null;
}

export type WantedConversation =
  /** That one. */
  | { readonly id: string }
  /** The person's own chat with the bot. */
  | { readonly chatOf: string }
  /** Whichever the bot was last met in. */
  | "any";

/** null for one of another workspace, whichever organisation may hold it. */
export async function readConversationOf(
  tx: OrgTx,
  { platform, externalId }: WorkspaceId,
  wanted: WantedConversation,
): Promise<StoredConversation | null> {
  const id = wanted !== "any" && "id" in wanted ? wanted.id : null;
  const chatOf = wanted !== "any" && "chatOf" in wanted ? wanted.chatOf : null;
  const [row] = await tx.query<StoredConversation>(
    `select workspace_id as "workspaceId", kind, reference from conversation
     where org_id = $1 and platform = $2 and workspace_id = $3 and ($4::text is null or id = $4)
       and ($5::text is null or (kind = 'personal' and lower(user_id) = lower($5)))
     order by last_seen desc, id limit 1`,
    [tx.orgId, platform, externalId, id, chatOf],
  );
  return row ?? null;
}

export async function deleteConversation(
  tx: OrgTx,
  { platform, id }: { readonly platform: ChatPlatform; readonly id: string },
): Promise<void> {
  await tx.query("delete from conversation where org_id = $1 and platform = $2 and id = $3", [tx.orgId, platform, id]);
}
