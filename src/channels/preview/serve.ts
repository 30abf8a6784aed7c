/** The preview's site -> an HTTP server on this machine's loopback and nowhere else, on the wanted port or the next free one. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { HoldfastError, reasonOf } from "../../core/error.ts";
import { boundedServer, closeInTime, listenOn } from "../bounded-server.ts";
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

/** @param wanted 0 = any. @throws HoldfastError `port_unusable`. */
export async function servePreview(site: PreviewSite, wanted: number): Promise<PreviewServer> {
  const server = boundedServer((request, response) => answer(site, request, response));
  const { port, moved } = await listenNear(server, wanted);
  return { port, moved, url: `http://${loopback}:${port}/?token=${site.token}`, close: () => closeInTime(server) };
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
    return { port: await listenOn(server, { host: loopback, port: wanted }), moved: null };
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    const moved = `Port ${wanted} ${taken ? "is taken already" : `cannot be used (${reasonOf(error)})`}`;
    return { port: await listenOn(server, { host: loopback, port: 0 }).catch(neitherNor), moved };
  }
}

function neitherNor(cause: unknown): never {
  const what = `The preview can listen on no port of ${loopback}: ${reasonOf(cause)}.`;
  throw new HoldfastError("port_unusable", what, "Look whether this machine's loopback is up.", { cause });
}
