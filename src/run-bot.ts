/** The Slack bot with everything bound to the store: HTTP server, inbox, claim code, hourly work, and a clean stop. */
import type { Logger } from "pino";
import { ask, replay } from "./app/ask.ts";
import type { ChatFlows } from "./app/chat-flows.ts";
import { chatStore } from "./app/chat-store.ts";
import { namesReader } from "./app/known-names.ts";
import { newAnswerId, newClaimCode } from "./app/new-id.ts";
import { homeOrg } from "./app/organisations.ts";
import { slackRendering } from "./channels/slack/rendering.ts";
import { type SlackBot, startSlack } from "./channels/slack/start.ts";
import type { Config, SlackConfig } from "./config.ts";
import { serveHttp } from "./http-server.ts";
import type { Runtime } from "./runtime.ts";
import { createClaim } from "./store/claims.ts";
import type { Database } from "./store/database.ts";
import { answers } from "./store/self-check.ts";
import { listOrgs } from "./store/tenants.ts";
import { type ChatPlatform, resolveWorkspace } from "./store/workspaces.ts";
import { startUpkeep } from "./upkeep.ts";

export interface Running {
  stop(): Promise<void>;
}

export interface BotRun {
  readonly config: Config & { readonly slack: SlackConfig };
  readonly runtime: Runtime;
  readonly log: Logger;
  /** Words for the person who started it. */
  readonly tell: (text: string) => void;
}

export async function runBot(run: BotRun): Promise<Running> {
  const { config, runtime, log, tell } = run;
  const bot = await startSlack({
    config: config.slack,
    flows: chatFlows(runtime.db, "slack"),
    rendering: slackRendering,
    log,
    clock: presentInstant,
  });
  const server = await serveSlack(run, bot).catch((error: unknown) => bot.stop().then(() => Promise.reject(error)));
  await offerClaim(runtime.db, bot.team.id, tell);
  // Slack's library leaves promises that nobody waits for: a signed body of `null` rejects one, and would end the process.
  const stayUp = (error: unknown) => log.error({ err: error }, "an error nobody waited for; the bot stays up");
  process.on("unhandledRejection", stayUp);
  const schedule = startUpkeep(runtime.db, log);
  return {
    async stop() {
      // At once, not in turn: what still arrives meanwhile stands in the inbox for the next start.
      await Promise.all([schedule.stop(), server?.close(), bot.stop()]);
      process.off("unhandledRejection", stayUp);
    },
  };
}

function chatFlows(db: Database, platform: ChatPlatform): ChatFlows {
  const deps = { db, readNames: namesReader(), newId: newAnswerId };
  return {
    ...chatStore(db, platform, newAnswerId()),
    ask: (asker, asked) => ask(deps, asker, asked),
    replay: (asker, answerId) => replay(deps, asker, answerId),
  };
}

/** Socket Mode needs no port; HTTP listens for Slack, and /healthz for whoever watches. */
async function serveSlack({ config, runtime, tell }: BotRun, { handle }: SlackBot) {
  if (handle === null) {
    tell("Connected to Slack by Socket Mode.");
    return null;
  }
  const server = await serveHttp({
    ...config.http,
    routes: { "/slack/": handle },
    healthy: () => answers(runtime.db),
  });
  tell(`Listening for Slack on http://${config.http.host}:${server.port}/slack/ (and /healthz).`);
  return server;
}

const claimMinutes = 24 * 60;

/** A workspace nobody claimed yet gets a code each start; codes are for one use and one day. */
async function offerClaim(db: Database, teamId: string, tell: (text: string) => void): Promise<void> {
  if (await resolveWorkspace(db, "slack", teamId)) return;
  const org = homeOrg(await listOrgs(db));
  if (!org) return;
  const code = newClaimCode();
  await createClaim(db, org.orgId, code, claimMinutes);
  tell(`\nThis workspace is nobody's yet. Type this in Slack to make it ${org.slug}'s and yourself its admin:\n`);
  tell(`    /health claim ${code}\n\n(once, within a day)`);
}

function presentInstant(): string {
  return new Date().toISOString();
}
