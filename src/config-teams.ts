/** The variables of Microsoft Teams -> how its channel is reached, or null; half of them, or an open door, stop the start. */
import { z } from "zod";
import { appTypes, type DevelopmentApp, guid, hostName, type TeamsApp } from "./channels/teams/settings.ts";
import { type VariableName, variableNamed } from "./config-variables.ts";
import { HoldfastError } from "./core/error.ts";

export interface TeamsConfig {
  readonly app: TeamsApp | DevelopmentApp;
  /** The hosts a connector may have, ".example.com" for all below it; null = Microsoft's own. */
  readonly serviceHosts: readonly string[] | null;
}

export type Read = <T>(name: VariableName, schema: z.ZodType<T>) => T | null;

const id = z.string().regex(guid, "it must be a GUID").toLowerCase();
const appType = z.enum(appTypes, {
  error: ({ input }) =>
    input === "MultiTenant"
      ? "MultiTenant would let every tenant in, and Microsoft makes no new ones: it must be SingleTenant or UserAssignedMSI"
      : "it must be SingleTenant or UserAssignedMSI",
});
const hostNames = z
  .string()
  .toLowerCase()
  .transform((hosts) => hosts.split(/\s*,\s*/))
  .pipe(z.array(z.string().regex(hostName, "it must be host names, with commas between")));
const yes = z.literal("1", { error: "it must be 1" });

const identity = ["TEAMS_APP_ID", "TEAMS_APP_TYPE", "TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID"] as const;

/** @throws HoldfastError `bad_configuration`, naming the variable and what to do. */
export function readTeams(read: Read, listensOn: string): TeamsConfig | null {
  const appId = read("TEAMS_APP_ID", id);
  const type = read("TEAMS_APP_TYPE", appType);
  const password = read("TEAMS_APP_PASSWORD", z.string());
  const tenantId = read("TEAMS_TENANT_ID", id);
  const serviceHosts = read("TEAMS_SERVICE_HOSTS", hostNames);
  const present = identity.filter((name) => read(name, z.string()) !== null);
  if (read("TEAMS_NO_AUTH", yes) !== null) {
    refuseOpenDoor(present[0], read("NODE_ENV", z.string()), listensOn);
    return { app: { noAuth: true }, serviceHosts };
  }
  const [named = serviceHosts === null ? undefined : ("TEAMS_SERVICE_HOSTS" as const)] = present;
  if (named === undefined) return null;
  if (appId === null) throw halfSet(named, "TEAMS_APP_ID");
  if (type === null) throw halfSet(named, "TEAMS_APP_TYPE");
  if (tenantId === null) throw halfSet(named, "TEAMS_TENANT_ID");
  return { app: withCredentials(type, { id: appId, tenantId }, password), serviceHosts };
}

function withCredentials(
  type: z.infer<typeof appType>,
  ids: { readonly id: string; readonly tenantId: string },
  password: string | null,
): TeamsApp {
  if (type === "SingleTenant") {
    if (password === null) throw halfSet("TEAMS_APP_ID", "TEAMS_APP_PASSWORD");
    return { type, ...ids, password };
  }
  if (password === null) return { type, ...ids, password };
  throw new HoldfastError(
    "bad_configuration",
    "TEAMS_APP_PASSWORD is set, but a UserAssignedMSI has none: Azure vouches for it.",
    "Remove TEAMS_APP_PASSWORD, or set TEAMS_APP_TYPE=SingleTenant.",
  );
}

const loopback = /^(127(\.\d{1,3}){3}|localhost|::1)$/i;

function refuseOpenDoor(alsoSet: VariableName | undefined, environment: string | null, listensOn: string): void {
  if (alsoSet !== undefined)
    throw openDoor(`${alsoSet} is set too`, `Remove TEAMS_NO_AUTH to check every request, or ${alsoSet}.`);
  if (environment !== null && /^\s*prod/i.test(environment))
    throw openDoor(`NODE_ENV is ${environment}`, `Remove TEAMS_NO_AUTH and set ${identity.join(", ")}.`);
  if (!loopback.test(listensOn))
    throw openDoor(`HOST is ${listensOn}, which others can reach`, "Remove HOST, or set it to 127.0.0.1.");
}

function openDoor(why: string, remedy: string): HoldfastError {
  return new HoldfastError(
    "bad_configuration",
    `TEAMS_NO_AUTH believes whoever reaches the port, which is for development on this machine alone; but ${why}.`,
    remedy,
  );
}

function halfSet(present: VariableName, missing: VariableName): HoldfastError {
  const { example, purpose } = variableNamed(missing);
  return new HoldfastError(
    "bad_configuration",
    `Microsoft Teams is half configured: ${present} is set, but ${missing} is missing.`,
    `Set ${missing} like ${example} (${purpose}) or remove ${present} to run without Teams.`,
  );
}
