/** The one HTTP server: /healthz for whoever watches the process, and the platforms' own paths. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
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

const limits = {
  /** A platform sends its request at once; whoever takes longer than this wants to hold connections open (ms). */
  requestMs: 10_000,
  checkedEveryMs: 2_000,
  /** Longer than any answer takes: a library may leave a request unanswered for ever (ms). */
  silentMs: 15_000,
  /** `docker stop` kills after ten seconds. */
  closeMs: 5_000,
};

/** Resolves once it listens. @throws HoldfastError `port_unusable` naming the variable to change. */
export async function serveHttp(input: HttpInput): Promise<HttpServer> {
  const { requestMs, checkedEveryMs } = limits;
  const server = createServer(
    { headersTimeout: requestMs, requestTimeout: requestMs, connectionsCheckingInterval: checkedEveryMs },
    (request, response) => route(input, request, response),
  );
  server.setTimeout(limits.silentMs);
  await new Promise<void>((listening, refused) => {
    server.once("error", (error) => refused(portUnusable(input, error)));
    server.listen(input.port, input.host, listening);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : input.port,
    close: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), limits.closeMs);
  await new Promise<void>((closed) => void server.close(() => closed()));
  clearTimeout(cut);
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
