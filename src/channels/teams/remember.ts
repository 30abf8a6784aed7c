/** Where something arrived from -> kept for what is to be written there later, under the tenant's organisation. */
import type { Arrival, TeamsReference } from "./border.ts";
import { type Desk, homeOf } from "./desk.ts";

/** Only of our own tenant: keep.ts lets in nothing else, and the border no host that is not allowed. */
export function remember(desk: Desk, { reference, sender }: Arrival): Promise<"new" | "known" | "nobodys"> {
  const { conversationId, kind } = reference;
  return desk.flows.rememberConversation({
    workspace: workspaceOf(desk, reference),
    id: conversationId,
    kind,
    userId: kind === "personal" ? (sender.userId ?? sender.accountId) : null,
    reference: { ...reference, threadId: null },
  });
}

export function forget(desk: Desk, reference: TeamsReference): Promise<void> {
  return desk.flows.forgetConversation(workspaceOf(desk, reference), reference.conversationId);
}

function workspaceOf(desk: Desk, reference: TeamsReference) {
  return { platform: "teams", externalId: homeOf(desk, reference) } as const;
}
