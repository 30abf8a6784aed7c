/** Every chat platform that is configured, in one process: HTTP server, inboxes, outboxes, claim codes, hourly work, and a clean stop. */
import type { Logger } from "pino";
import type { RunningWords } from "../app/words/asking.ts";
import type { Config } from "../config.ts";
import type { Runtime } from "../runtime.ts";
import { answers } from "../store/self-check.ts";
import type { ChatRun, RunningChannel } from "./channel.ts";
import { type Handle, type HttpServer, serveHttp } from "./http-server.ts";
import { offerClaim } from "./offer-claim.ts";
import { startOutboxes } from "./outbox.ts";
import type { Running } from "./running.ts";
import { startDigests, startUpkeep } from "./upkeep.ts";

export interface BotRun {
  readonly config: Config;
  readonly runtime: Runtime;
  readonly log: Logger;
  /** Ended with the rest: a call under way would keep what is posted from its end. */
  readonly words: RunningWords;
  /** Words for the person who started it. */
  readonly tell: (text: string) => void;
}

export async function runBot(run: BotRun): Promise<Running> {
  const { runtime, log, words, tell } = run;
  const { leaseSeconds } = run.config;
  const chat = { db: runtime.db, readNames: runtime.readNames, log, tell, clock: presentInstant, leaseSeconds, words };
  const channels = await startChannels(run.config, chat);
  const stopChannels = () => Promise.all(channels.map((channel) => channel.stop()));
  const server = await serve(run, channels).catch((error: unknown) => stopChannels().then(() => Promise.reject(error)));
  for (const { workspace } of channels) await offerClaim(runtime.db, workspace, tell);
  // Slack's library leaves promises that nobody waits for: a signed body of `null` rejects one, and would end the process.
  const stayUp = (error: unknown) => log.error({ err: error }, "an error nobody waited for; the bot stays up");
  process.on("unhandledRejection", stayUp);
  const outboxes = startOutboxes(channels, chat);
  const schedule = startUpkeep(runtime.db, log);
  const digests = startDigests(runtime, log, outboxes.wake);
  return {
    async stop() {
      // At once, not in turn: what still arrives meanwhile stands in the inbox for the next start.
      await Promise.all([
        schedule.stop(),
        digests.stop(),
        server?.close(),
        stopChannels(),
        outboxes.stop(),
        words.stop(),
      ]);
      process.off("unhandledRejection", stayUp);
    },
  };
}

/** Each library is loaded where it is needed: they take seconds. None stays when another one cannot be started. */
async function startChannels({ slack, teams }: Config, run: ChatRun): Promise<readonly RunningChannel[]> {
  const channels: RunningChannel[] = [];
  try {
    if (slack) channels.push(await (await import("./slack.ts")).runSlack(slack, run));
    if (teams) channels.push(await (await import("./teams.ts")).runTeams(teams, run));
    return channels;
  } catch (error) {
    await Promise.all(channels.map((channel) => channel.stop()));
    throw error;
  }
}

/** Slack's Socket Mode needs no port; what does listens on one, beside /healthz for whoever watches. */
async function serve(
  { config, runtime, tell }: BotRun,
  channels: readonly RunningChannel[],
): Promise<HttpServer | null> {
  const listening = channels.flatMap(({ name, path, handle }) => (handle ? [{ name, path, handle }] : []));
  if (listening.length === 0) return null;
  const routes = listening.map(({ path, handle }): [string, Handle] => [path, handle]);
  const server = await serveHttp({
    ...config.http,
    routes: Object.fromEntries(routes),
    healthy: () => answers(runtime.db),
  });
  for (const { name, path } of listening)
    tell(`Listening for ${name} on http://${config.http.host}:${server.port}${path} (and /healthz).`);
  return server;
}

function presentInstant(): string {
  return new Date().toISOString();
}
