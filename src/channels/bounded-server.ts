/** A handler -> an HTTP server that nobody can keep busy by halves of requests, and that ends in time. */
import { createServer, type RequestListener, type Server } from "node:http";

const limits = {
  /** A request comes at once; whoever takes longer than this wants to hold connections open (ms). */
  requestMs: 10_000,
  checkedEveryMs: 2_000,
  /** `docker stop` kills after ten seconds. */
  closeMs: 5_000,
};

export function boundedServer(handle: RequestListener): Server {
  const { requestMs, checkedEveryMs } = limits;
  const times = { headersTimeout: requestMs, requestTimeout: requestMs, connectionsCheckingInterval: checkedEveryMs };
  return createServer(times, handle);
}

/** The port that is listened on: the wanted one, or what the system chose for 0. @throws the server's own error. */
export function listenOn(server: Server, { host, port }: { readonly host: string; readonly port: number }) {
  return new Promise<number>((listening, refused) => {
    server.once("error", refused);
    server.listen(port, host, () => {
      server.off("error", refused);
      const address = server.address();
      listening(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Takes no more connections and resolves when the open ones are answered; those that take too long are cut. */
export async function closeInTime(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), limits.closeMs);
  await new Promise<void>((closed) => void server.close(() => closed()));
  clearTimeout(cut);
}
