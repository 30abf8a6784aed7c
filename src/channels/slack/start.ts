/** Configuration and flows -> the running Slack bot: transport, inbox, listeners. */
import { App, webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { ChatFlows } from "../../app/chat-flows.ts";
import type { Courier } from "../../app/outbox/courier.ts";
import { HoldfastError } from "../../core/error.ts";
import { boltLog } from "./bolt-log.ts";
import { slackCourier } from "./courier/courier.ts";
import type { Desk } from "./desk.ts";
import type { Handle } from "./http-transport.ts";
import { inboxFirst, type Keep } from "./inbox-first.ts";
import { keepIn } from "./keep.ts";
import { listen } from "./listen.ts";
import { reasonOf } from "./posting.ts";
import type { Rendering } from "./rendering.ts";
import { interactiveRetries, onceOnly, timing } from "./timing.ts";
import { type TransportSettings, transportFor } from "./transport.ts";
import { workInbox } from "./worker.ts";

interface SlackSettings {
  readonly botToken: string;
  readonly transport: TransportSettings;
  /** null = Slack itself. */
  readonly apiUrl: string | null;
}

export interface SlackInput {
  readonly config: SlackSettings;
  readonly flows: ChatFlows;
  readonly rendering: Rendering;
  readonly log: Logger;
  /** The present as an ISO instant. */
  readonly clock: () => string;
}

export interface SlackBot {
  /** The workspace the bot's token belongs to. */
  readonly team: Desk["team"];
  /** For every path under /slack/; null in Socket Mode. */
  readonly handle: Handle | null;
  /** Posts what the outbox holds. */
  readonly courier: Courier;
  /** Takes no more and finishes what it began. */
  stop(): Promise<void>;
}

/** @throws HoldfastError `slack_unreachable` or `slack_refused`, naming the variable. */
export async function startSlack({ config, flows, rendering, log, clock }: SlackInput): Promise<SlackBot> {
  const clientOptions = clientOptionsFor(config, log);
  const client = new webApi.WebClient(config.botToken, clientOptions);
  const self = await orRefused(client.auth.test(), "SLACK_BOT_TOKEN");
  const poster = new webApi.WebClient(config.botToken, { ...clientOptions, ...onceOnly });
  const team = { id: self.team_id ?? "", name: self.team ?? "" };
  const desk: Desk = { flows, rendering, log, poster, clock, team };
  const transport = transportFor({ settings: config.transport, clientOptions, boltLogger: boltLog(log), log, clock });
  const app = new App({
    receiver: inboxFirst(transport.receiver, (event) => keep(event)),
    authorize: async () => ({ botToken: config.botToken, ...knownAs(self) }),
    clientOptions,
    logger: boltLog(log),
    convoStore: false,
  });
  listen(app, desk);
  // Whatever shut it before: this token is good.
  await flows.departures.workspaceBack({ platform: "slack", workspaceId: team.id });
  const worker = workInbox(app, desk);
  const keep: Keep = keepIn({ desk, wake: worker.wake });
  const connection = await orRefused(transport.open(), "SLACK_APP_TOKEN", worker.stop);
  return {
    team: desk.team,
    handle: transport.handle,
    courier: slackCourier(desk),
    async stop() {
      await connection.stop();
      await worker.stop();
    },
  };
}

function clientOptionsFor(config: SlackSettings, log: Logger): webApi.WebClientOptions {
  return {
    logger: boltLog(log),
    retryConfig: interactiveRetries,
    timeout: timing.requestMs,
    ...(config.apiUrl === null ? {} : { slackApiUrl: config.apiUrl }),
  };
}

/** Lets Bolt drop what the bot itself wrote. */
function knownAs(self: webApi.AuthTestResponse): { botId?: string; botUserId?: string } {
  return {
    ...(self.bot_id === undefined ? {} : { botId: self.bot_id }),
    ...(self.user_id === undefined ? {} : { botUserId: self.user_id }),
  };
}

/** What went wrong at the start, with the variable to look at. */
async function orRefused<T>(attempt: Promise<T>, variable: string, undo?: () => Promise<void>): Promise<T> {
  try {
    return await attempt;
  } catch (cause) {
    await undo?.();
    throw startError(variable, cause);
  }
}

function startError(variable: string, cause: unknown): HoldfastError {
  const reason = reasonOf(cause);
  const [code, message, remedy] =
    reason === null
      ? (["slack_unreachable", "Slack could not be reached.", "Check this machine's connection and proxy."] as const)
      : ([
          "slack_refused",
          `Slack refused ${variable}: ${reason}.`,
          `Copy ${variable} anew from the app's page.`,
        ] as const);
  return new HoldfastError(code, message, remedy, { cause });
}
