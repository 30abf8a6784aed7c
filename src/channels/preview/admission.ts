/** The headers of a request -> admitted, or why not: before its path, its token or a byte of its body is looked at. */
import type { IncomingHttpHeaders } from "node:http";
import { HoldfastError } from "../../core/error.ts";

const loopbackNames = ["127.0.0.1", "localhost"];

/** The browser leaves the port out where it is the scheme's own. */
const defaultPort = 80;

/** What a browser says of a request that no other site caused. */
const ownSites: readonly unknown[] = ["same-origin", "none"];

/**
 * Another site's page may reach a server on loopback: by a name of its own that it lets point here (Host), or by asking across
 * origins (Origin, Sec-Fetch-Site).
 * @throws HoldfastError `forbidden`.
 */
export function admitRequest(headers: IncomingHttpHeaders, port: number): void {
  const hosts = loopbackNames.flatMap((name) => [`${name}:${port}`, ...(port === defaultPort ? [name] : [])]);
  const { host = "", origin, "sec-fetch-site": site } = headers;
  if (!hosts.includes(host)) throw forbidden("it was sent to another host than this machine's loopback");
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) throw forbidden(fromElsewhere);
  if (site !== undefined && !ownSites.includes(site)) throw forbidden(fromElsewhere);
}

const fromElsewhere = "another site's page caused it";

function forbidden(why: string): HoldfastError {
  return new HoldfastError(
    "forbidden",
    `The preview did not take this request: ${why}.`,
    "Paste the address that `npm start` printed into the browser's address line.",
  );
}
