/** Where something arrived from -> kept for what is to be written there later, under the tenant's organisation. */
import type { Arrival } from "./border.ts";
import type { Desk } from "./desk.ts";

/** Only of our own tenant: keep.ts lets in nothing else, and the border no host that is not allowed. */
export function remember(desk: Desk, { reference, sender }: Arrival): Promise<"new" | "known" | "nobodys"> {
  const { conversationId, kind } = reference;
  return desk.flows.rememberConversation({
    workspace: workspaceOf(desk),
    id: conversationId,
    kind,
    userId: kind === "personal" ? (sender.userId ?? sender.accountId) : null,
    reference: { ...reference, threadId: null },
  });
}

export function forget(desk: Desk, conversationId: string): Promise<void> {
  return desk.flows.forgetConversation(workspaceOf(desk), conversationId);
}

function workspaceOf({ tenantId }: Desk) {
  return { platform: "teams", externalId: tenantId } as const;
}
