/** The channels that a manager or an admin opened for answers everyone in them may read. */
import type { OrgTx } from "./scope.ts";

export interface Channel {
  readonly platform: "slack" | "teams";
  /** The platform's own id, with its team where ids are not unique beyond one. */
  readonly channelId: string;
}

/** Opening an open channel again changes nothing: who opened it first stays on record. */
export async function openChannel(tx: OrgTx, { platform, channelId }: Channel): Promise<void> {
  await tx.query(
    `insert into open_channel (org_id, platform, channel_id, opened_by) values ($1, $2, $3, $4)
     on conflict (org_id, platform, channel_id) do nothing`,
    [tx.orgId, platform, channelId, tx.memberId],
  );
}

export async function isOpenChannel(tx: OrgTx, { platform, channelId }: Channel): Promise<boolean> {
  const rows = await tx.query(
    "select channel_id from open_channel where org_id = $1 and platform = $2 and channel_id = $3",
    [tx.orgId, platform, channelId],
  );
  return rows.length > 0;
}

export async function closeChannel(tx: OrgTx, { platform, channelId }: Channel): Promise<void> {
  await tx.query("delete from open_channel where org_id = $1 and platform = $2 and channel_id = $3", [
    tx.orgId,
    platform,
    channelId,
  ]);
}
