/** The preview page with everything bound to the store: one organisation's book, a token of this start, a server on loopback. */
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { ask, replay } from "./app/ask.ts";
import { ownsAccounts } from "./app/chat-store.ts";
import { namesReader } from "./app/known-names.ts";
import { newAnswerId } from "./app/new-id.ts";
import { findOrg, systemScope } from "./app/organisations.ts";
import { askerAs, peopleOf } from "./app/who-asks.ts";
import type { PreviewFlows } from "./channels/preview/flows.ts";
import { readPage } from "./channels/preview/page-files.ts";
import { servePreview } from "./channels/preview/serve.ts";
import { newToken } from "./channels/preview/token.ts";
import type { Running } from "./run-bot.ts";
import type { Runtime } from "./runtime.ts";
import type { Database } from "./store/database.ts";
import { answers } from "./store/self-check.ts";
import type { Org } from "./store/tenants.ts";
import { withOrg } from "./store/with-org.ts";

export interface PreviewRun {
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly org: Org;
  /** Taken when it is free. */
  readonly port: number;
  /** Words for the person who started it. */
  readonly tell: (text: string) => void;
}

/** Beside this file once it is built. */
const pageFolder = fileURLToPath(new URL("./preview/", import.meta.url));

/** Longer than any answer takes on a book of 100,000 accounts. */
const answerWithinMs = 60_000;

/** @throws HoldfastError `page_not_built`. */
export async function runPreview({ runtime: { db }, log, org, port, tell }: PreviewRun): Promise<Running> {
  const token = newToken();
  const desk = { flows: previewFlows(db, org.slug), log, clock: presentInstant, start: newAnswerId() };
  const files = await readPage(pageFolder);
  const server = await servePreview({ desk, files, token, healthy: () => answers(db), answerWithinMs }, port);
  if (server.moved !== null) tell(`${server.moved}: the preview page is on ${server.port}.`);
  tell(greeting(org, server.url));
  return { stop: server.close };
}

function previewFlows(db: Database, slug: string): PreviewFlows {
  const deps = { db, readNames: namesReader(), newId: newAnswerId };
  const present = () => findOrg(db, slug);
  return {
    async book() {
      const org = await present();
      const { vocabulary } = await withOrg(db, systemScope(org), deps.readNames, "read");
      return {
        org: { slug, name: org.name, kind: org.kind },
        people: await peopleOf(db, org),
        account: vocabulary.accounts[0]?.name ?? null,
      };
    },
    asker: async (email) => askerAs(db, await present(), email),
    ask: (asker, asked) => ask(deps, asker, asked),
    replay: (asker, answerId) => replay(deps, asker, answerId),
    ownsAccounts: (asker, accountIds) => ownsAccounts(db, asker, accountIds),
  };
}

function greeting({ name, kind }: Org, url: string): string {
  const book =
    kind === "demo"
      ? `${name}: a made-up vendor, nothing in it is real`
      : `${name}: whoever has this address reads its book`;
  return `\nThe preview page (${book}):\n\n    ${url}\n\nThe prompt is \`holdfast chat\`; Ctrl-C ends.`;
}

function presentInstant(): string {
  return new Date().toISOString();
}
