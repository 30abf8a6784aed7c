/** The preview page of one organisation's book: a token of this start, a server on loopback, and the address told. */
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { newAnswerId } from "../app/new-id.ts";
import type { Words } from "../app/words/words.ts";
import { readPage } from "../channels/preview/page-files.ts";
import { servePreview } from "../channels/preview/serve.ts";
import { newToken } from "../channels/preview/token.ts";
import type { Runtime } from "../runtime.ts";
import { answers } from "../store/self-check.ts";
import type { Org } from "../store/tenants.ts";
import { previewFlows } from "./preview-flows.ts";
import type { Running } from "./running.ts";

export interface PreviewRun {
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly org: Org;
  readonly words: Words;
  /** Taken when it is free. */
  readonly port: number;
  /** Words for the person who started it. */
  readonly tell: (text: string) => void;
}

/** Where `npm run build` puts the page, beside the folder this file is built into. */
const pageFolder = fileURLToPath(new URL("../preview/", import.meta.url));

/** README, "Measured": the slowest answer takes 3.6 s on 10,000 accounts; enough for ten times as many. */
const answerWithinMs = 60_000;

/** @throws HoldfastError `page_not_built`. */
export async function runPreview({
  runtime: { db, readNames },
  log,
  org,
  words,
  port,
  tell,
}: PreviewRun): Promise<Running> {
  const clock = () => new Date().toISOString();
  const desk = { flows: previewFlows(db, org.slug, words, readNames), log, clock, start: newAnswerId() };
  const files = await readPage(pageFolder);
  const site = { desk, files, token: newToken(), healthy: () => answers(db), answerWithinMs };
  const server = await servePreview(site, port);
  if (server.moved !== null) tell(`${server.moved}: the preview page is on ${server.port}.`);
  tell(greeting(org, server.url));
  return { stop: server.close };
}

function greeting({ name, kind }: Org, url: string): string {
  const book =
    kind === "demo"
      ? `${name}: a made-up vendor, nothing in it is real`
      : `${name}: whoever on this machine has this address reads its book`;
  return `\nThe preview page (${book}):\n\n    ${url}\n\nThe prompt is \`holdfast chat\` (node dist/cli.js chat). Ctrl-C ends.`;
}
