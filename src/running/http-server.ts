/** The one HTTP server: /healthz for whoever watches the process, and the platforms' own paths. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { boundedServer, closeInTime, listenOn } from "../channels/bounded-server.ts";
import { HoldfastError } from "../core/error.ts";

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export interface HttpInput {
  readonly host: string;
  readonly port: number;
  /** Path prefix -> handler, e.g. "/slack/". */
  readonly routes: Readonly<Record<string, Handle>>;
  /** True when the process can do its work, i.e. the database answers. */
  readonly healthy: () => Promise<boolean>;
}

export interface HttpServer {
  /** The one listened on: PORT, or what the system chose for 0. */
  readonly port: number;
  /** Takes no more connections and resolves when the open ones are answered; those that take too long are cut. */
  close(): Promise<void>;
}

/** Longer than any answer takes: a library may leave a request unanswered for ever. */
const silentMs = 15_000;

/** Resolves once it listens. @throws HoldfastError `port_unusable` naming the variable to change. */
export async function serveHttp(input: HttpInput): Promise<HttpServer> {
  const server = boundedServer((request, response) => route(input, request, response));
  server.setTimeout(silentMs);
  const port = await listenOn(server, input).catch((error) => Promise.reject(portUnusable(input, error)));
  return { port, close: () => closeInTime(server) };
}

function route(input: HttpInput, request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const prefix = Object.keys(input.routes).find((candidate) => path.startsWith(candidate));
  const handle = prefix === undefined ? undefined : input.routes[prefix];
  if (path === "/healthz") reportHealth(input, response);
  else if (handle) handle(request, response);
  else response.writeHead(404).end();
}

async function reportHealth(input: HttpInput, response: ServerResponse): Promise<void> {
  const ok = await input.healthy();
  response.writeHead(ok ? 200 : 503, { "content-type": "application/json" }).end(JSON.stringify({ ok }));
}

/** Errors of an address this machine does not have, or of a name nobody knows. */
const hostErrors: readonly (string | undefined)[] = ["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL"];

function portUnusable({ host, port }: HttpInput, cause: NodeJS.ErrnoException): HoldfastError {
  const what = cause.code === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${cause.code})`;
  const remedy = hostErrors.includes(cause.code)
    ? "Set HOST to an address of this machine: 127.0.0.1, or 0.0.0.0 for all of them."
    : `Set PORT to a free port, or stop what uses ${port}.`;
  return new HoldfastError("port_unusable", `Port ${port} on ${host} ${what}.`, remedy, { cause });
}
