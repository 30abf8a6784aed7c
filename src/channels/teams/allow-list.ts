/** Where a message says it came from -> whether that is our tenant, on Teams, behind a connector we may write to. */

import { type Fields, record, words } from "../untrusted.ts";
import { idOf } from "./ids.ts";
import type { TeamsSettings } from "./settings.ts";

/** The public cloud's connectors, as the vendor's own Teams SDK lists them ("Service URL Validation"). */
export const publicServiceHosts: readonly string[] = [
  "smba.trafficmanager.net",
  "smba.onyx.prod.teams.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
];

export const loopbackName = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether the bot's token may be shown to that address. */
export function isAllowedService(serviceUrl: string, settings: TeamsSettings): boolean {
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : null;
  if (url === null || url.username !== "" || url.password !== "") return false;
  if ("noAuth" in settings.app) return /^https?:$/.test(url.protocol) && loopbackName.test(url.hostname);
  // A port of its own is another server on that name.
  if (url.protocol !== "https:" || url.port !== "") return false;
  return settings.allowedServiceHosts.some((allowed) => covers(allowed.toLowerCase(), url.hostname));
}

function covers(allowed: string, host: string): boolean {
  return allowed.startsWith(".") ? host.endsWith(allowed) && host.length > allowed.length : host === allowed;
}

/** The tenant an activity is of, in small letters; null when it names none, or two. */
export function tenantOf(activity: Fields): string | null {
  const named = [record(record(activity.channelData).tenant).id, record(activity.conversation).tenantId];
  const tenants = named.filter((tenant) => tenant !== undefined).map((tenant) => idOf(tenant)?.toLowerCase() ?? null);
  const [first = null] = tenants;
  return tenants.every((tenant) => tenant === first) ? first : null;
}

export type Objection = "channel" | "service" | "tenant";

/** What speaks against an activity whose token was good; null when nothing does. */
export function objectionTo(activity: Fields, settings: TeamsSettings): Objection | null {
  if (activity.channelId !== "msteams") return "channel";
  if (!isAllowedService(words(activity.serviceUrl), settings)) return "service";
  const tenant = tenantOf(activity);
  if (tenant === null) return "tenant";
  return "noAuth" in settings.app || tenant === settings.app.tenantId.toLowerCase() ? null : "tenant";
}
