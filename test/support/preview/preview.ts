/** The preview's real server on a database of the test's, and requests to it with every header the test wants, Host included. */
import { request } from "node:http";
import { onTestFinished } from "vitest";
import type { PreviewFlows } from "../../../src/channels/preview/flows.ts";
import { readPage } from "../../../src/channels/preview/page-files.ts";
import type { PreviewSite } from "../../../src/channels/preview/routes.ts";
import { servePreview } from "../../../src/channels/preview/serve.ts";
import { openLog } from "../../../src/log.ts";
import { demoNow } from "../demo.ts";
import { folderOf } from "../folder.ts";

export const token = "the-token-of-this-start";
export const pageText = "<!doctype html><title>the page</title>";
export const scriptText = "export {};";

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Preview {
  readonly port: number;
  readonly moved: string | null;
  /** What was logged, line by line. */
  readonly logged: readonly string[];
  send(sent: Sent): Promise<Got>;
  /** With the token, as JSON; the reply parsed. */
  api(path: string, body?: unknown): Promise<{ readonly status: number; readonly json: unknown }>;
  close(): Promise<void>;
}

export const question = { as: "ada@home.example", conversation: "c-1", text: "nrr" };
export const json = { "x-holdfast-token": token, "content-type": "application/json" };

/** A question as the page sends it, but for what a test wants otherwise. */
export function asking(more: Partial<Sent>): Sent {
  return { method: "POST", path: "/api/ask", headers: json, body: JSON.stringify(question), ...more };
}

/** A folder as `npm run build` leaves it. */
export function builtPage(): Promise<string> {
  return folderOf({ "index.html": pageText, "assets/index-1a2b.js": scriptText });
}

interface Options extends Partial<PreviewSite> {
  readonly port?: number;
  /** Names the start in what is remembered. */
  readonly start?: string;
}

export async function openPreview(
  flows: PreviewFlows,
  { port = 0, start = "s1", ...site }: Options = {},
): Promise<Preview> {
  const logged: string[] = [];
  const log = openLog("info", { write: (line) => void logged.push(line) });
  const desk = { flows, log, clock: () => demoNow, start };
  const files = await readPage(await builtPage());
  const server = await servePreview(
    { desk, files, token, healthy: async () => true, answerWithinMs: 30_000, ...site },
    port,
  );
  const send = (sent: Sent) => sendTo(server.port, sent);
  return {
    port: server.port,
    moved: server.moved,
    logged,
    send,
    async api(path, body) {
      const method = body === undefined ? "GET" : "POST";
      const headers = { "x-holdfast-token": token, "content-type": "application/json" };
      const { status, text } = await send({
        method,
        path,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status, json: JSON.parse(text) };
    },
    close: server.close,
  };
}

/** For a server of one test alone. */
export async function openPreviewHere(flows: PreviewFlows, options: Options = {}): Promise<Preview> {
  const preview = await openPreview(flows, options);
  onTestFinished(() => preview.close());
  return preview;
}

export function sendTo(port: number, { method = "GET", path = "/", headers = {}, body }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.once("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sending.once("error", reject);
    sending.end(body);
  });
}
