/** The real preview server in this process, on the demo book as of a fixed day, to be stopped and started by a test. */
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { afterAll } from "vitest";
import type { PreviewFlows } from "../../src/channels/preview/flows.ts";
import { readPage } from "../../src/channels/preview/page-files.ts";
import { type PreviewServer, servePreview } from "../../src/channels/preview/serve.ts";
import { previewFlows } from "../../src/running/preview-flows.ts";
import { type DemoDesk, demoDesk, demoNow } from "../support/demo.ts";

export interface DemoSite {
  /** The address of the last start. */
  url(): string;
  stop(): Promise<void>;
  /** On the same port, with a token of its own, as the program does. */
  restart(): Promise<void>;
}

const built = fileURLToPath(new URL("../../dist/preview/", import.meta.url));

/** `changed` stands between the page and the book, for what a test wants to go wrong. */
export async function demoSite(
  book: Promise<DemoDesk> = demoDesk(),
  changed: (flows: PreviewFlows) => PreviewFlows = (flows) => flows,
): Promise<DemoSite> {
  const { db } = await book;
  const flows = changed(previewFlows(db, "demo"));
  const files = await readPage(built);
  const start = (port: number): Promise<PreviewServer> => {
    const token = randomUUID();
    const desk = { flows, log: pino({ level: "silent" }), clock: () => demoNow, start: token };
    return servePreview({ desk, files, token, healthy: async () => true, answerWithinMs: 60_000 }, port);
  };
  let server = await start(0);
  afterAll(() => server.close());
  return {
    url: () => server.url,
    stop: () => server.close(),
    restart: async () => {
      await server.close();
      server = await start(server.port);
    },
  };
}
