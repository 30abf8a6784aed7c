/** Where the bot may write by itself, kept under the organisation its workspace belongs to. */
import type { Conversation, StoredConversation } from "../store/conversations.ts";
import type { OrgScope } from "../store/scope.ts";
import type { WorkspaceId } from "../store/workspaces.ts";

export type { Conversation, StoredConversation };

export interface ConversationStore {
  /** nobodys = the workspace is not claimed yet: nothing is kept then. */
  rememberConversation(conversation: Conversation): Promise<"new" | "known" | "nobodys">;
  forgetConversation(workspace: WorkspaceId, id: string): Promise<void>;
  /** null for one that this organisation does not hold, whoever else may. */
  findConversation(scope: OrgScope, id: string): Promise<StoredConversation | null>;
}
