/** Somebody wrote to the bot from there -> the outbox posts there again, should it have been gone. */
import type { Desk } from "./desk.ts";

/** @param destination a channel's id, or a person's for their own chat. Never rejects: whoever asked has their answer. */
export async function stillThere(desk: Desk, destination: string): Promise<void> {
  const place = { platform: "slack", workspaceId: desk.team.id, destination } as const;
  try {
    if (await desk.flows.departures.placeBack(place)) desk.log.info(place, "a place that was gone is there again");
  } catch (error) {
    desk.log.warn({ err: error, ...place }, "whether a place is there again could not be kept; the next message tells");
  }
}
