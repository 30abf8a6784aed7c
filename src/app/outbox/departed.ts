/** A place or a workspace that takes nothing any more -> noted once, what hangs on it told, and the admins told once. */
import type { Destination } from "../../store/outbox.ts";
import type { LanePlace } from "../../store/outbox-claim.ts";
import { markGone, markShut, type WorkspacePlace } from "../../store/outbox-places.ts";
import type { OrgTx } from "../../store/scope.ts";
import { pauseDigestsOf } from "../digests/gone-place.ts";
import { shutPauseMs } from "./patience.ts";
import { tellAdmins } from "./tell-admins.ts";

/**
 * Archived, deleted, the bot removed: what waited for it is dead, and its digests are paused.
 * @param now ISO instant: gone again another time is told again.
 * @returns whether it is news.
 */
export async function placeGone(
  tx: OrgTx,
  place: LanePlace,
  { reason, now }: { readonly reason: string; readonly now: string },
): Promise<boolean> {
  const news = await markGone(tx, place, reason);
  if (!news) return false;
  await pauseDigestsOf(tx, place, reason);
  await tellAdmins(tx, `gone:${place.platform}:${place.destination}:${now}`, goneWords(place, reason));
  return true;
}

/** Token revoked, app uninstalled: the letters wait. @returns whether it is news. */
export async function workspaceShut(tx: OrgTx, workspace: WorkspacePlace, reason: string): Promise<boolean> {
  const { news, since } = await markShut(tx, workspace, reason, shutPauseMs);
  if (!news) return false;
  await tellAdmins(tx, `shut:${workspace.platform}:${workspace.workspaceId}:${since}`, shutWords(workspace, reason));
  return true;
}

const platformNames: Readonly<Record<Destination["platform"], string>> = { slack: "Slack", teams: "Teams" };

function goneWords({ platform, destination }: LanePlace, reason: string): string {
  return `Holdfast can no longer post to ${destination} in ${platformNames[platform]}: ${reason}. What was on its way there was not sent, and the digests for it are paused. Add Holdfast there again and resume them, or choose another place.`;
}

function shutWords({ platform, workspaceId }: WorkspacePlace, reason: string): string {
  return `${platformNames[platform]} (${workspaceId}) takes no message of Holdfast any more: ${reason}. What is to be sent there waits. Install the app again, and put its new token in place.`;
}
