/** Flows in memory that keep conversations too: under one organisation, as long as the tenant is claimed. */
import type { Conversation, ConversationStore, StoredConversation } from "../../../src/app/conversations.ts";
import { FakeFlows } from "../chat/fake-flows.ts";

export class FakeTeamsFlows extends FakeFlows implements ConversationStore {
  readonly conversations = new Map<string, Conversation>();

  async rememberConversation(conversation: Conversation): Promise<"new" | "known" | "nobodys"> {
    if (!this.claimed) return "nobodys";
    const known = this.conversations.has(conversation.id);
    this.conversations.set(conversation.id, conversation);
    return known ? "known" : "new";
  }

  async forgetConversation(_workspace: unknown, id: string): Promise<void> {
    this.conversations.delete(id);
  }

  async findConversation(_scope: unknown, id: string): Promise<StoredConversation | null> {
    const found = this.conversations.get(id);
    return found ? { workspaceId: found.workspace.externalId, kind: found.kind, reference: found.reference } : null;
  }
}
