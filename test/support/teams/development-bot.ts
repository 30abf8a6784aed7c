/** The real program as the Playground's bot, on the demo book that it makes itself. */
import { request } from "node:http";
import type { Answer } from "../../../src/answers/answer.ts";
import { until } from "../chat/until.ts";
import { ended, holdfast, launch, ownDatabase } from "../holdfast.ts";

export interface DevelopmentBot {
  /** Where Teams would deliver. */
  readonly endpoint: string;
  /** What it works on. */
  readonly databaseUrl: string;
  /** The same question by the command line on its database: the document that every surface must show. */
  asked(text: string): Promise<Answer>;
  /** The words that make who types them the admin, as it printed them. */
  readonly claim: string;
  /** What it wrote to stderr so far. */
  told(): string;
  /** The status of /healthz. */
  health(): Promise<number>;
  /** Its exit code. */
  stop(): Promise<number | null>;
}

/** The demo book is made and scored on the way. */
const patience = { ms: 60_000 };

export async function startDevelopmentBot(): Promise<DevelopmentBot> {
  const env = await ownDatabase();
  const process = launch("main.js", [], { ...env, PORT: "0", TEAMS_NO_AUTH: "1" });
  const end = ended(process);
  let told = "";
  process.stderr.on("data", (text: string) => {
    told += text;
  });
  const said = (pattern: RegExp) => () => {
    if (process.exitCode !== null) throw new Error(`the program ended: ${told}`);
    return pattern.exec(told)?.[1];
  };
  const origin = await until("its address", said(/(http:\/\/127\.0\.0\.1:\d+)\/teams\//), patience);
  const claim = await until("its code", said(/^ +(\S*health claim \S+)$/m), patience);
  const documents = new Map<string, Promise<Answer>>();
  return {
    endpoint: `${origin}/teams/messages`,
    databaseUrl: env.DATABASE_URL,
    asked(text) {
      const document = documents.get(text) ?? onCommandLine(env, text);
      documents.set(text, document);
      return document;
    },
    claim,
    told: () => told,
    health: () => status(`${origin}/healthz`),
    async stop() {
      process.kill("SIGTERM");
      return (await end).code;
    },
  };
}

/** On a connection of its own: one kept open would keep the program from its end. */
function status(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent: false }, (response) => resolve(response.resume().statusCode ?? 0))
      .on("error", reject)
      .end();
  });
}

async function onCommandLine(env: { readonly DATABASE_URL: string }, text: string): Promise<Answer> {
  const { stdout } = await holdfast(["ask", text, "--org", "demo", "--json"], { env });
  return JSON.parse(stdout);
}
