/** The Teams bot with everything bound to the store. */
import { publicServiceHosts } from "../channels/teams/allow-list.ts";
import { openBorder } from "../channels/teams/open-border.ts";
import { teamsRendering } from "../channels/teams/rendering.ts";
import { startTeams } from "../channels/teams/start.ts";
import type { TeamsConfig } from "../config-teams.ts";
import type { ChatRun, RunningChannel } from "./channel.ts";
import { chatFlows } from "./chat-flows.ts";

export async function runTeams(
  { app, serviceHosts }: TeamsConfig,
  { db, readNames, log, tell, clock, leaseSeconds, words }: ChatRun,
): Promise<RunningChannel> {
  const ids = "noAuth" in app ? { tenantId: null, appId: null } : { tenantId: app.tenantId, appId: app.id };
  if (ids.appId === null) tell(openDoor);
  const settings = { app, allowedServiceHosts: serviceHosts ?? publicServiceHosts };
  const open: Parameters<typeof startTeams>[0]["open"] = (handlers) => openBorder(settings, handlers, { log });
  const flows = chatFlows(db, "teams", { readNames, words, leaseSeconds });
  const bot = await startTeams({ ...ids, open, flows, rendering: teamsRendering, log, clock });
  const workspace = { platform: "teams", externalId: ids.tenantId ?? playgroundTenant } as const;
  return { name: "Teams", workspace, path: "/teams/", ...bot };
}

/** What the Agents Playground plays unless it is told otherwise: no GUID, so that it can never be a real one. */
const playgroundTenant = "00000000-0000-0000-0000-0000000000001";

const openDoor =
  "TEAMS_NO_AUTH is on: nobody is checked, and whoever is on this machine can ask as anybody.\n" +
  "That is for the Agents Playground and for nothing else.";
