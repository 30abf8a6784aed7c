/** Where a letter goes -> the conversation to post it in, as it is kept, or as Teams makes it for a person met elsewhere. */

import type { WantedConversation } from "../../../app/conversations.ts";
import type { Destination, Outcome } from "../../../app/outbox/courier.ts";
import type { TeamsReference } from "../border.ts";
import type { Desk } from "../desk.ts";
import { readReference } from "../reference.ts";
import { notPosted, outcomeOf } from "./outcome.ts";

export type Place =
  | { readonly found: true; readonly reference: TeamsReference; readonly isNew: boolean }
  | { readonly found: false; readonly outcome: Outcome };

export function placeOf(desk: Desk, to: Destination): Promise<Place> {
  return to.kind === "person" ? chatWith(desk, to) : conversation(desk, to);
}

async function conversation(desk: Desk, to: Destination): Promise<Place> {
  const reference = await kept(desk, to, { id: to.id });
  return reference ? { found: true, reference, isNew: false } : gone("Holdfast is not in that conversation any more");
}

async function chatWith(desk: Desk, to: Destination): Promise<Place> {
  const chat = await kept(desk, to, { chatOf: to.id });
  return chat ? { found: true, reference: chat, isNew: false } : newChatWith(desk, to);
}

/** Any conversation of the tenant says through which address it is reached. */
export async function newChatWith(desk: Desk, to: Destination): Promise<Place> {
  const met = await kept(desk, to, "any");
  if (!met) return gone("this person has not installed Holdfast for themselves, and nobody else here has");
  try {
    // Teams takes the Entra object id in the account's place (MicrosoftDocs/msteams-docs#14079).
    const reference = await desk.border.once.openPersonalChat(met, { accountId: to.id });
    await desk.flows.rememberConversation({
      workspace: { platform: "teams", externalId: to.workspaceId },
      id: reference.conversationId,
      kind: "personal",
      userId: to.id,
      reference,
    });
    return { found: true, reference, isNew: true };
  } catch (error) {
    // Whatever became of the chat: the same person gets the same one again.
    return { found: false, outcome: notPosted(outcomeOf(error, "personal")) };
  }
}

async function kept(desk: Desk, to: Destination, wanted: WantedConversation): Promise<TeamsReference | null> {
  const workspace = { platform: "teams", externalId: to.workspaceId } as const;
  const stored = await desk.flows.conversationOf(workspace, wanted);
  const reference = stored && readReference(stored.reference);
  return reference && reference.tenantId.toLowerCase() === to.workspaceId.toLowerCase() ? reference : null;
}

function gone(reason: string): Place {
  return { found: false, outcome: { kind: "gone", reason } };
}
