/** A place or a workspace that takes nothing any more -> noted once, what hangs on it told, and the admins told once. */
import type { Logger } from "pino";
import type { Destination } from "../../store/outbox.ts";
import type { LanePlace } from "../../store/outbox-claim.ts";
import { markGone, markShut, type WorkspacePlace } from "../../store/outbox-places.ts";
import type { OrgTx } from "../../store/scope.ts";
import { shutPauseMs } from "./patience.ts";
import { tellAdmins } from "./tell-admins.ts";

export interface Departures {
  readonly log: Logger;
  /** In the transaction that marks the place: what depends on it, e.g. the digests that are posted there. */
  readonly onGone?: (tx: OrgTx, place: LanePlace, reason: string) => Promise<void>;
}

/** Archived, deleted, the bot removed. @param now ISO instant: the next time it is gone is told anew. */
export async function placeGone(
  { log, onGone }: Departures,
  tx: OrgTx,
  place: LanePlace,
  reason: string,
  now: string,
): Promise<void> {
  if (!(await markGone(tx, place, reason))) return;
  log.warn({ place, reason }, "a place takes no messages any more; what waited for it is dead");
  await onGone?.(tx, place, reason);
  await tellAdmins(tx, `gone:${place.platform}:${place.destination}:${now}`, goneWords(place, reason));
}

/** Token revoked, app uninstalled: the letters wait. */
export async function workspaceShut(
  { log }: Departures,
  tx: OrgTx,
  workspace: WorkspacePlace,
  reason: string,
): Promise<void> {
  const { news, since } = await markShut(tx, workspace, reason, shutPauseMs);
  if (!news) return;
  log.error(
    { workspace, reason },
    "no message is taken by this workspace any more; letters wait, and one tries now and then",
  );
  await tellAdmins(tx, `shut:${workspace.platform}:${workspace.workspaceId}:${since}`, shutWords(workspace, reason));
}

const platformNames: Readonly<Record<Destination["platform"], string>> = { slack: "Slack", teams: "Teams" };

function goneWords({ platform, destination }: LanePlace, reason: string): string {
  return `Holdfast can no longer post to ${destination} in ${platformNames[platform]}: ${reason}. What was on its way there was not sent, and what is posted there regularly is paused. Add Holdfast to it again, or choose another place.`;
}

function shutWords({ platform, workspaceId }: WorkspacePlace, reason: string): string {
  return `${platformNames[platform]} (${workspaceId}) takes no message of Holdfast any more: ${reason}. What is to be sent there waits. Install the app again, and put its new token in place.`;
}
