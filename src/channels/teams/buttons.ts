/** What a pressed button carries, written and read back: the client's own words, so that each is only a name to look up. */
import type { ButtonValue } from "../../app/pressed.ts";
import { record, text } from "../untrusted.ts";

/** `holdfast:<kind>`, as presentation names every button. */
const verbPattern = /^holdfast:([a-z_]+)$/;

export const openChannelKind = "open_channel";
export const linkKind = "link";

export function verbOf(kind: string): string {
  return `holdfast:${kind}`;
}

/** "" for anything that no button of ours is called. */
export function kindOf(verb: string): string {
  return verbPattern.exec(verb)?.[1] ?? "";
}

/** null for anything that no button of an answer carries. */
export function readButtonValue(data: unknown): ButtonValue | null {
  const fields = record(data);
  const answerId = text(fields.a);
  const actionId = text(fields.t);
  return answerId === null || actionId === null ? null : { answerId, actionId };
}

export interface SpotName {
  readonly conversationId: string;
  readonly threadId: string | null;
}

/** Which conversation a button in the asker's own chat is about. */
export function spotData({ conversationId, threadId }: SpotName): object {
  return { c: conversationId, ...(threadId !== null && { m: threadId }) };
}
