/** A channel is archived, deleted, left or there again -> the outbox knows it, where it has anything to do with it. */
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { type ChannelEvent, goneBecause } from "../channel-events.ts";
import type { Desk } from "../desk.ts";

export const onChannelChanged =
  (desk: Desk) =>
  async ({ event }: SlackEventMiddlewareArgs<ChannelEvent> & AllMiddlewareArgs): Promise<void> => {
    const place = { platform: "slack", workspaceId: desk.team.id, destination: event.channel } as const;
    const { departures } = desk.flows;
    if (!(await departures.uses(place))) return;
    const reason = goneBecause.get(event.type) ?? null;
    const news =
      reason === null ? await departures.placeBack(place) : await departures.placeGone(place, reason, desk.clock());
    if (news) desk.log.warn({ event: event.type, channel: event.channel }, "a channel that is posted to has changed");
  };
