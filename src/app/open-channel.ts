/** Where a question asked in a channel is answered, and how a manager or an admin opens that channel for answers. */
import type { MemberRole } from "../core/records.ts";
import type { OrgScope } from "../store/scope.ts";
import { type Asker, reach } from "./authorise.ts";
import { type Refusal, refusals } from "./refusals.ts";

/** unknown = the platform did not say; treated as shared. */
export type Exposure = "internal" | "shared" | "unknown";

export interface ChannelStore {
  isOpenChannel(scope: OrgScope, channelId: string): Promise<boolean>;
  openChannel(scope: OrgScope, channelId: string): Promise<void>;
}

export interface Placement {
  /** channel: for all to see; private: only the asker sees it there; elsewhere: not one figure enters this channel. */
  readonly where: "channel" | "private" | "elsewhere";
  readonly offerOpening: boolean;
}

/** design.md §5: fails closed, so only a channel known to be internal and opened by a manager or an admin is answered in. */
export function placement(channel: {
  readonly exposure: Exposure;
  readonly open: boolean;
  readonly role: MemberRole;
}): Placement {
  if (channel.exposure !== "internal") return { where: "elsewhere", offerOpening: false };
  if (channel.open) return { where: "channel", offerOpening: false };
  return { where: "private", offerOpening: reach("open_channel", channel.role) === "all" };
}

export const opened = "Done: from now on I answer mentions in this channel for everyone here to see.";

/** null = opened; idempotent. */
export async function openForAnswers(
  store: ChannelStore,
  asker: Asker,
  channel: { readonly id: string; readonly exposure: Exposure },
): Promise<Refusal | null> {
  if (reach("open_channel", asker.role) !== "all") return refusals.mayNotOpen();
  if (channel.exposure !== "internal") return refusals.sharedChannel();
  await store.openChannel(asker.scope, channel.id);
  return null;
}
