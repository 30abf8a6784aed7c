/** Where something arrived from -> kept for what is to be written there later, under the tenant's organisation. */
import type { Arrival, TeamsReference } from "./border.ts";
import { type Desk, homeOf } from "./desk.ts";

/** Only of our own tenant: keep.ts lets in nothing else, and the border no host that is not allowed. */
export async function remember(desk: Desk, arrival: Arrival): Promise<"new" | "known" | "nobodys"> {
  const { reference, sender } = arrival;
  const { conversationId, kind } = reference;
  const kept = await desk.flows.rememberConversation({
    workspace: workspaceOf(desk, reference),
    id: conversationId,
    kind,
    userId: kind === "personal" ? (sender.userId ?? sender.accountId) : null,
    reference: { ...reference, threadId: null },
  });
  // Where nothing could be posted any more nothing was kept either.
  if (kept === "new") await desk.flows.departures.placeBack(placeOf(desk, arrival));
  return kept;
}

/** The bot was removed from there. */
export async function leave(desk: Desk, arrival: Arrival): Promise<void> {
  await forget(desk, arrival.reference);
  await desk.flows.departures.placeGone(placeOf(desk, arrival), "Holdfast was removed from there", desk.clock());
}

/** As letters name it: a person's chat by the person. */
function placeOf(desk: Desk, { reference, sender }: Arrival) {
  const destination = reference.kind === "personal" ? sender.userId : null;
  return {
    platform: "teams",
    workspaceId: homeOf(desk, reference),
    destination: destination ?? reference.conversationId,
  } as const;
}

export function forget(desk: Desk, reference: TeamsReference): Promise<void> {
  return desk.flows.forgetConversation(workspaceOf(desk, reference), reference.conversationId);
}

function workspaceOf(desk: Desk, reference: TeamsReference) {
  return { platform: "teams", externalId: homeOf(desk, reference) } as const;
}
