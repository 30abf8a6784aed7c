/** Where the bot may write by itself, kept under the organisation its workspace belongs to. */
import type { Conversation, StoredConversation, WantedConversation } from "../store/conversations.ts";
import type { OrgScope } from "../store/scope.ts";
import type { WorkspaceId } from "../store/workspaces.ts";

export type { Conversation, StoredConversation, WantedConversation };

export interface ConversationStore {
  /** nobodys = the workspace is not claimed yet: nothing is kept then. */
  rememberConversation(conversation: Conversation): Promise<"new" | "known" | "nobodys">;
  forgetConversation(workspace: WorkspaceId, id: string): Promise<void>;
  /** null for one that this organisation does not hold, whoever else may. */
  findConversation(scope: OrgScope, id: string): Promise<StoredConversation | null>;
  /** For what is sent without being asked: of the organisation that the workspace belongs to now. */
  conversationOf(workspace: WorkspaceId, wanted: WantedConversation): Promise<StoredConversation | null>;
}
