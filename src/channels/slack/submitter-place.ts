/** Who sent a form in, and where it was opened -> where they read alone what came of it. */
import { isDirectMessage } from "./buttons.ts";
import type { Place } from "./place.ts";

export function submitterPlace(channel: string, user: string): Place {
  // Posting to a person's id is posting into the direct messages with that person.
  return isDirectMessage(channel) || channel === user
    ? { kind: "direct", channel: user, user }
    : { kind: "private", channel, user };
}
