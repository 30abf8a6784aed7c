/** What a pressed button carries, written and read back: the client's own words, so that each is only a name to look up. */
import type { ButtonValue } from "../../app/pressed.ts";
import type { ButtonData } from "../../presentation/teams/adaptive-card.ts";
import { record, text } from "../untrusted.ts";
import { idOf } from "./ids.ts";

export const openChannelKind = "open_channel";
export const linkKind = "link";
export const shareKind = "share";
export const suggestedKind = "suggested";

/** null for anything that no button of an answer carries. */
export function readButtonValue(data: unknown): ButtonValue | null {
  const fields = record(data);
  const answerId = idOf(fields.a);
  const actionId = idOf(fields.t);
  return answerId === null || actionId === null ? null : { answerId, actionId };
}

export interface SpotName {
  readonly conversationId: string;
  readonly threadId: string | null;
}

/** Which conversation a button in the asker's own chat is about. */
export function spotData({ conversationId, threadId }: SpotName): ButtonData {
  return { c: conversationId, ...(threadId !== null && { m: threadId }) };
}

/** Teams numbers the messages that threads begin with. */
const threadPattern = /^\d{1,20}$/;

/** null when the button names none. */
export function readSpot(data: unknown): SpotName | null {
  const fields = record(data);
  const conversationId = idOf(fields.c);
  const threadId = text(fields.m);
  if (conversationId === null) return null;
  return { conversationId, threadId: threadId !== null && threadPattern.test(threadId) ? threadId : null };
}
