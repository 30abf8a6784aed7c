/** The preview's site -> an HTTP server on this machine's loopback and nowhere else, on the wanted port or the next free one. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { HoldfastError } from "../../core/error.ts";
import { admitRequest } from "./admission.ts";
import { failureReply } from "./failure.ts";
import { sendReply } from "./reply.ts";
import { type PreviewSite, replyTo } from "./routes.ts";

export interface PreviewServer {
  /** The one listened on: the wanted one, or another when that is taken. */
  readonly port: number;
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
  const port = await listen(server, wanted).catch(() => listen(server, 0));
  return { port, url: `http://${loopback}:${port}/?token=${site.token}`, close: () => close(server) };
}

/** Never rejects. */
async function answer(site: PreviewSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await admittedReply(site, request).catch((error: unknown) =>
    // Who sent half a request and left hears nothing, and it is no fault of ours.
    request.errored ? null : failureReply(error, site.desk.log),
  );
  if (reply) sendReply(response, reply);
}

async function admittedReply(site: PreviewSite, request: IncomingMessage) {
  admitRequest(request.headers, request.socket.localPort ?? 0);
  return replyTo(site, request);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, refused) => {
    const failed = (cause: Error) => refused(portUnusable(port, cause));
    server.once("error", failed);
    server.listen(port, loopback, () => {
      server.off("error", failed);
      const address = server.address();
      listening(typeof address === "object" && address ? address.port : port);
    });
  });
}

function portUnusable(port: number, cause: Error): HoldfastError {
  const what = `The preview can listen neither on port ${port} nor on any other of ${loopback}: ${cause.message}.`;
  return new HoldfastError("port_unusable", what, "Look whether this machine's loopback is up.", { cause });
}

async function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), limits.closeMs);
  await new Promise<void>((closed) => void server.close(() => closed()));
  clearTimeout(cut);
}
