/** Due digests -> those whose workspace and person are the organisation's own still; the others are paused, which is said where they are listed. */
import type { Database } from "../../store/database.ts";
import { isMembersChat } from "../../store/digest-places.ts";
import { pauseDigest } from "../../store/digests.ts";
import type { Destination } from "../../store/outbox.ts";
import type { OrgTx } from "../../store/scope.ts";
import { resolveWorkspace } from "../../store/workspaces.ts";
import type { DueDigest } from "./due-digests.ts";

export async function stillOurs(
  db: Database,
  tx: OrgTx,
  due: readonly DueDigest[],
  now: string,
): Promise<readonly DueDigest[]> {
  const ours = new Map<string, boolean>();
  const kept: DueDigest[] = [];
  for (const one of due) {
    const because = await whyNotOurs(db, tx, one.digest.destination, ours);
    if (because === null) kept.push(one);
    else await pauseDigest(tx, one.digest.id, { now, because, byPerson: false });
  }
  return kept;
}

async function whyNotOurs(
  db: Database,
  tx: OrgTx,
  destination: Destination,
  ours: Map<string, boolean>,
): Promise<string | null> {
  const { platform, workspaceId, kind } = destination;
  const workspace = `${platform} ${workspaceId}`;
  const own = ours.get(workspace) ?? (await resolveWorkspace(db, platform, workspaceId))?.orgId === tx.orgId;
  ours.set(workspace, own);
  if (!own) return "its workspace does not answer from this organisation any more.";
  return kind === "channel" || (await isMembersChat(tx, destination)) ? null : "who got it is no member any more.";
}
