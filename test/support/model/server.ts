/** An OpenAI-compatible server over real HTTP: keeps every byte it was sent, and answers as it is told, rightly or with a fault. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LlmConfig } from "../../../src/phrasing/model/llm-config.ts";

export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** Byte for byte. */
  readonly body: string;
}

/** Takes the whole exchange in hand; `received` holds this request last. */
export type Respond = (response: ServerResponse, received: Received, nth: number) => void;

export interface ModelServer {
  readonly llm: LlmConfig;
  readonly received: readonly Received[];
  respond(next: Respond): void;
  close(): Promise<void>;
}

export async function startModelServer(first: Respond, options: Partial<LlmConfig> = {}): Promise<ModelServer> {
  let respond = first;
  const received: Received[] = [];
  const server = createServer((request, response) => {
    readBody(request, (body) => {
      const one = { path: request.url ?? "", headers: request.headers, body };
      received.push(one);
      respond(response, one, received.length);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    llm: {
      baseUrl: `http://127.0.0.1:${port}/v1`,
      model: "stand-in",
      apiKey: "key-of-the-test",
      region: "here",
      ...options,
    },
    received,
    respond: (next) => {
      respond = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function readBody(request: IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => done(Buffer.concat(chunks).toString("utf8")));
}
