/** The preview's site -> an HTTP server on this machine's loopback and nowhere else, on the wanted port or the next free one. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { HoldfastError, reasonOf } from "../../core/error.ts";
import { admitRequest } from "./admission.ts";
import { failureReply } from "./failure.ts";
import { type Reply, sendReply } from "./reply.ts";
import { type PreviewSite, replyTo } from "./routes.ts";

export interface PreviewServer {
  /** The one listened on: the wanted one, or another when that is taken. */
  readonly port: number;
  /** Why it is not the wanted one; null when it is. */
  readonly moved: string | null;
  /** The whole address, with the token. */
  readonly url: string;
  /** Takes no more requests and resolves when the open ones are answered; those that take too long are cut. */
  close(): Promise<void>;
}

const loopback = "127.0.0.1";

const limits = {
  /** The page sends its request at once; whoever takes longer wants to hold connections open (ms). */
  requestMs: 10_000,
  checkedEveryMs: 2_000,
  /** `docker stop` kills after ten seconds. */
  closeMs: 5_000,
};

/** @param wanted 0 = any. @throws HoldfastError `port_unusable`. */
export async function servePreview(site: PreviewSite, wanted: number): Promise<PreviewServer> {
  const { requestMs, checkedEveryMs } = limits;
  const server = createServer(
    { headersTimeout: requestMs, requestTimeout: requestMs, connectionsCheckingInterval: checkedEveryMs },
    (request, response) => answer(site, request, response),
  );
  const { port, moved } = await listenNear(server, wanted);
  return { port, moved, url: `http://${loopback}:${port}/?token=${site.token}`, close: () => close(server) };
}

/** Never rejects. */
async function answer(site: PreviewSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await admittedReply(site, request).catch((error: unknown) =>
    // Who sent half a request and left hears nothing, and it is no fault of ours.
    error === request.errored ? null : failureReply(error, site.desk.log),
  );
  if (reply) sendReply(response, reply);
}

async function admittedReply(site: PreviewSite, request: IncomingMessage): Promise<Reply> {
  admitRequest(request.headers, request.socket.localPort ?? 0);
  return replyTo(site, request);
}

async function listenNear(server: Server, wanted: number): Promise<Pick<PreviewServer, "port" | "moved">> {
  try {
    return { port: await listen(server, wanted), moved: null };
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    const moved = `Port ${wanted} ${taken ? "is taken already" : `cannot be used (${reasonOf(error)})`}`;
    return { port: await listen(server, 0).catch(neitherNor), moved };
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, refused) => {
    server.once("error", refused);
    server.listen(port, loopback, () => {
      server.off("error", refused);
      const address = server.address();
      listening(typeof address === "object" && address ? address.port : port);
    });
  });
}

function neitherNor(cause: unknown): never {
  const what = `The preview can listen on no port of ${loopback}: ${reasonOf(cause)}.`;
  throw new HoldfastError("port_unusable", what, "Look whether this machine's loopback is up.", { cause });
}

async function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), limits.closeMs);
  await new Promise<void>((closed) => void server.close(() => closed()));
  clearTimeout(cut);
}
