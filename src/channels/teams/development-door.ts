/** A request to the door that checks nobody -> whether a program on this machine sent it, and sent it here. */
import type { IncomingHttpHeaders } from "node:http";
import { loopbackName } from "./allow-list.ts";

/** What proxies and tunnels write into what they pass on from others. */
const passedOn: readonly string[] = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/** What browsers write into what a page sends: any page may send to this machine, and no page is a client of ours. */
const ofPages: readonly string[] = ["origin", "sec-fetch-site"];

/** Listening on loopback keeps neither a proxy nor a browser of this machine away. */
export function isOfThisMachine(headers: IncomingHttpHeaders): boolean {
  const name = (headers.host ?? "").replace(/:\d+$/, "");
  return loopbackName.test(name) && [...passedOn, ...ofPages].every((header) => headers[header] === undefined);
}
