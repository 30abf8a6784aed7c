/** The product's Slack channel, started against the in-test Slack in either mode, with one way to deliver to it. */
import { createServer, type Server } from "node:http";
import { type Logger, pino } from "pino";
import type { ChatFlows } from "../../../src/app/chat-flows.ts";
import type { Rendering } from "../../../src/channels/slack/rendering.ts";
import { slackPath } from "../../../src/channels/slack/slack-path.ts";
import { type SlackBot, startSlack } from "../../../src/channels/slack/start.ts";
import { plainRendering } from "../chat/fake-flows.ts";
import { deliverHttp, type HttpReply, type Shape, type SignedOptions } from "./deliver.ts";
import type { InTestSlack } from "./in-test-slack.ts";
import type { Fields } from "./json.ts";

export type Mode = "http" | "socket";
export const modes: readonly Mode[] = ["http", "socket"];
const signingSecret = "0123456789abcdef0123456789abcdef";

/** Each resolves when the bot acknowledged. */
export interface RunningBot {
  readonly bot: SlackBot;
  readonly log: readonly Fields[];
  /** Where Slack would deliver to in HTTP mode. */
  readonly url: string;
  event(body: Fields): Promise<void>;
  command(body: Fields): Promise<void>;
  press(body: Fields): Promise<void>;
  /** HTTP only: the reply, whatever it is. */
  http(shape: Shape, body: Fields, options?: Partial<SignedOptions>): Promise<HttpReply>;
  stop(): Promise<void>;
}

export async function startBot(
  slack: InTestSlack,
  flows: ChatFlows,
  mode: Mode,
  rendering: Rendering = plainRendering,
  clock = () => new Date().toISOString(),
): Promise<RunningBot> {
  const lines: Fields[] = [];
  const bot = await startSlack({
    config: { botToken: "xoxb-test", transport: transports[mode], apiUrl: slack.apiUrl },
    flows,
    rendering,
    log: recordingLog(lines),
    clock,
  });
  const server = await serve(bot);
  const http: RunningBot["http"] = (shape, body, options) =>
    deliverHttp(server.url, shape, body, { secret: signingSecret, ...options });
  const acknowledged = async (shape: Shape, body: Fields): Promise<void> => {
    const { status } = await http(shape, body);
    if (status !== 200) throw new Error(`not acknowledged: ${status}`);
  };
  const viaSocket = mode === "socket";
  return {
    bot,
    log: lines,
    url: server.url,
    http,
    event: async (body) =>
      void (await (viaSocket ? slack.socket.send("events_api", body) : acknowledged("json", body))),
    command: async (body) =>
      void (await (viaSocket ? slack.socket.send("slash_commands", body) : acknowledged("form", body))),
    press: async (body) =>
      void (await (viaSocket ? slack.socket.send("interactive", body) : acknowledged("payload", body))),
    stop: async () => {
      await server.close();
      await bot.stop();
    },
  };
}

const transports = {
  http: { mode: "http", signingSecret },
  socket: { mode: "socket", appToken: "xapp-test" },
} as const;

async function serve(bot: SlackBot): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    if (bot.handle) bot.handle(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the bot's server does not listen");
  return {
    url: `http://127.0.0.1:${address.port}${slackPath}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** Every line the bot logs, as it would be written. */
function recordingLog(lines: Fields[]): Logger {
  return pino({ level: "trace" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
}
