/** The keys under which "what was asked here last" is remembered: the thread, and the person in the conversation. */
import type { Arrival } from "./border.ts";

export function memoryKeys({ reference, sender }: Arrival): string[] {
  const { tenantId, conversationId, threadId } = reference;
  const conversation = `teams:${tenantId}:${conversationId}`;
  const person = `${conversation}:user:${sender.userId ?? sender.accountId}`;
  return [threadId === null ? conversation : `${conversation};${threadId}`, person];
}
