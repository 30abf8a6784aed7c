/** How the Teams channel is to be opened -> the same, checked; nothing missing ever opens a door. */
import { HoldfastError } from "../../core/error.ts";

export interface TeamsSettings {
  readonly app: TeamsApp | DevelopmentApp;
  /** Hosts of Teams' connectors, over https; ".example.com" allows every host below example.com. */
  readonly allowedServiceHosts: readonly string[];
  /** Other than Microsoft's own: for tests, and for its sovereign clouds. */
  readonly authority?: TeamsAuthority;
}

export type TeamsApp = {
  readonly id: string;
  readonly tenantId: string;
} & (
  | { readonly type: "SingleTenant"; readonly password: string }
  /** Azure vouches for it. */
  | { readonly type: "UserAssignedMSI"; readonly password: null }
);

/** Nobody is who they say: for a client on this machine alone, such as the Agents Playground. */
export interface DevelopmentApp {
  readonly noAuth: true;
}

export interface TeamsAuthority {
  /** Where the connector's signing keys are listed. */
  readonly openIdUrl: string;
  /** Who signs the connector's tokens. */
  readonly issuer: string;
  readonly loginUrl: string;
  readonly oauthScope: string;
  readonly oauthUrl: string;
  /** The bot's own token for the connector, instead of one from `loginUrl`. */
  readonly accessToken?: () => Promise<string>;
}

/** Microsoft's public cloud (the library's AuthenticationConstants). */
export const publicAuthority: TeamsAuthority = {
  openIdUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  issuer: "https://api.botframework.com",
  loginUrl: "https://login.microsoftonline.com/botframework.com",
  oauthScope: "https://api.botframework.com",
  oauthUrl: "https://api.botframework.com",
};

export const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
export const appTypes = ["SingleTenant", "UserAssignedMSI"] as const;

/** @throws HoldfastError `bad_configuration` naming the variable. */
export function checkedSettings(settings: TeamsSettings): TeamsSettings {
  const { app } = settings;
  if ("noAuth" in app) {
    if (app.noAuth !== true || "id" in app) {
      throw bad("TEAMS_NO_AUTH", "neither says yes nor stands alone", "Set it to 1 without any app id, or not at all.");
    }
    return settings;
  }
  checkApp(app);
  for (const host of settings.allowedServiceHosts) checkHost(host);
  if (settings.allowedServiceHosts.length === 0) {
    throw bad("TEAMS_SERVICE_HOSTS", "allows no host at all", "Leave it out for Microsoft's public cloud.");
  }
  return settings;
}

function checkApp(app: TeamsApp): void {
  if (!appTypes.includes(app.type)) {
    throw bad("TEAMS_APP_TYPE", `is ${JSON.stringify(app.type)}`, "Set it to SingleTenant or UserAssignedMSI.");
  }
  if (!guid.test(app.id))
    throw bad("TEAMS_APP_ID", "is no GUID", "Copy the app registration's Application (client) ID.");
  if (!guid.test(app.tenantId)) {
    throw bad("TEAMS_TENANT_ID", "is no GUID", "Copy the app registration's Directory (tenant) ID.");
  }
  if (app.type === "SingleTenant" && !app.password) {
    throw bad(
      "TEAMS_APP_PASSWORD",
      "is missing",
      "Set it to the value of one of the app registration's client secrets.",
    );
  }
  if (app.type === "UserAssignedMSI" && app.password) {
    throw bad("TEAMS_APP_PASSWORD", "is set, but a managed identity has none", "Leave it out.");
  }
}

/** Of one host, or with a dot before it of all below a name. */
export const hostName = /^\.?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

function checkHost(host: string): void {
  if (hostName.test(host)) return;
  throw bad("TEAMS_SERVICE_HOSTS", `names ${JSON.stringify(host)}`, "Name hosts only: no scheme, no path, no port.");
}

function bad(variable: string, problem: string, remedy: string): HoldfastError {
  return new HoldfastError("bad_configuration", `${variable} ${problem}.`, remedy);
}
