/** Where a message stands and its time stamp <-> one id: what was posted to a person stands in a channel of its own. */

export interface Standing {
  readonly channel: string;
  readonly ts: string;
}

export function messageIdOf({ channel, ts }: Standing): string {
  return `${channel}:${ts}`;
}

/** null for what is no id of ours. */
export function standingOf(messageId: string): Standing | null {
  const [, channel, ts] = /^([^:]+):([^:]+)$/.exec(messageId) ?? [];
  return channel === undefined || ts === undefined ? null : { channel, ts };
}
