/** What a platform says of itself (a channel archived, the app removed, a message from there again) -> the outbox knows it. */
import type { Database } from "../../store/database.ts";
import type { LanePlace } from "../../store/outbox-claim.ts";
import { isUsed, markBack, markOpen, type WorkspacePlace } from "../../store/outbox-places.ts";
import type { OrgScope } from "../../store/scope.ts";
import { withOrg } from "../../store/with-org.ts";
import { placeGone, workspaceShut } from "./departed.ts";

/** Each says whether that is news; false too for a workspace that is nobody's. */
export interface Departures {
  /** Whether anything was ever posted there, or is to be: a platform tells of places that are nothing to us, too. */
  uses(place: LanePlace): Promise<boolean>;
  /** Archived, deleted, the bot removed from it. @param now ISO instant. */
  placeGone(place: LanePlace, reason: string, now: string): Promise<boolean>;
  placeBack(place: LanePlace): Promise<boolean>;
  /** Token revoked, app uninstalled: letters wait. */
  workspaceShut(workspace: WorkspacePlace, reason: string): Promise<boolean>;
  workspaceBack(workspace: WorkspacePlace): Promise<boolean>;
}

/** @param systemOf who the organisation of a workspace acts as by itself; null: nobody's. */
export function departures(
  db: Database,
  systemOf: (workspace: WorkspacePlace) => Promise<OrgScope | null>,
): Departures {
  const inOrg = async (workspace: WorkspacePlace, mark: Parameters<typeof withOrg<boolean>>[2]): Promise<boolean> => {
    const system = await systemOf(workspace);
    return system !== null && withOrg(db, system, mark);
  };
  return {
    uses: (place) => inOrg(place, (tx) => isUsed(tx, place)),
    placeGone: (place, reason, now) => inOrg(place, (tx) => placeGone(tx, place, { reason, now })),
    placeBack: (place) => inOrg(place, (tx) => markBack(tx, place)),
    workspaceShut: (workspace, reason) => inOrg(workspace, (tx) => workspaceShut(tx, workspace, reason)),
    workspaceBack: (workspace) => inOrg(workspace, (tx) => markOpen(tx, workspace)),
  };
}
