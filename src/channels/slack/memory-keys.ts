/** The keys under which "what was asked here last" is remembered: the thread, and the person in the channel. */

export interface Spot {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** null for slash commands, which know no thread. */
  readonly thread: string | null;
}

export function memoryKeys(spot: Spot): string[] {
  const person = `slack:${spot.team}:${spot.channel}:user:${spot.user}`;
  return spot.thread === null ? [person] : [`slack:${spot.team}:${spot.channel}:${spot.thread}`, person];
}
