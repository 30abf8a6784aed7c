/** Flows in memory that keep conversations too: under one organisation, as long as the tenant is claimed. */
import type {
  Conversation,
  ConversationStore,
  StoredConversation,
  WantedConversation,
} from "../../../src/app/conversations.ts";
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
    return stored(this.conversations.get(id));
  }

  async conversationOf(_workspace: unknown, wanted: WantedConversation): Promise<StoredConversation | null> {
    const all = [...this.conversations.values()];
    if (wanted === "any") return stored(all.at(-1));
    return stored(all.find(({ id, userId }) => ("id" in wanted ? id === wanted.id : userId === wanted.chatOf)));
  }
}

function stored(found: Conversation | undefined): StoredConversation | null {
  return found ? { workspaceId: found.workspace.externalId, kind: found.kind, reference: found.reference } : null;
}
