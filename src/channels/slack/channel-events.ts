/** What Slack tells of channels -> what that means for whatever is posted there; null: it may be posted to again. */
const channelEvents = [
  ["channel_archive", "it was archived"],
  ["channel_deleted", "it was deleted"],
  // "Sometimes withheld" (docs.slack.dev/reference/events/channel_left): posting finds out the rest.
  ["channel_left", "Holdfast was removed from it"],
  ["channel_unarchive", null],
  ["group_archive", "it was archived"],
  ["group_deleted", "it was deleted"],
  ["group_left", "Holdfast was removed from it"],
  ["group_unarchive", null],
] as const;

export type ChannelEvent = (typeof channelEvents)[number][0];

export const channelEventNames = channelEvents.map(([name]) => name);

export const goneBecause: ReadonlyMap<ChannelEvent, string | null> = new Map(channelEvents);
