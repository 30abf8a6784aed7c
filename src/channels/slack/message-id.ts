/** Where a message stands and its time stamp <-> one id: what was posted to a person stands in a channel of its own. */
import { record, text } from "../untrusted.ts";

export interface Standing {
  readonly channel: string;
  readonly ts: string;
}

/** From Slack's own answer to what was posted; null when it does not say. */
export function standingIn(answer: unknown): Standing | null {
  const { channel, ts } = record(answer);
  const [place, stamp] = [text(channel), text(ts)];
  return place === null || stamp === null ? null : { channel: place, ts: stamp };
}

export function messageIdOf({ channel, ts }: Standing): string {
  return `${channel}:${ts}`;
}

/** null for what is no id of ours. */
export function standingOf(messageId: string): Standing | null {
  const [, channel, ts] = /^([^:]+):([^:]+)$/.exec(messageId) ?? [];
  return channel === undefined || ts === undefined ? null : { channel, ts };
}
