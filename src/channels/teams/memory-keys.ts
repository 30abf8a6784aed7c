/** The keys under which "what was asked here last" is remembered: the thread, and the person in the conversation. */
import type { Arrival } from "./border.ts";

export function memoryKeys(arrival: Arrival): string[] {
  const { tenantId, conversationId, threadId, kind } = arrival.reference;
  if (kind === "personal") return [chatKey(arrival)];
  const conversation = `teams:${tenantId}:${conversationId}`;
  return [threadId === null ? conversation : `${conversation};${threadId}`, `${conversation}:user:${userOf(arrival)}`];
}

/** The person's one chat with the bot: known before it is opened, so that what is answered there can be followed up there. */
export function chatKey(arrival: Arrival): string {
  return `teams:${arrival.reference.tenantId}:chat:${userOf(arrival)}`;
}

function userOf({ sender }: Arrival): string {
  return sender.userId ?? sender.accountId;
}
