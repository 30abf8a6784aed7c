/** A border on a port of this machine, with what reached its handlers, what it logged, and waits that are only written down. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import type { Pacing } from "../../../src/channels/teams/back-off.ts";
import type {
  ArrivedInstall,
  ArrivedMessage,
  ArrivedPress,
  TeamsBorder,
  TeamsHandlers,
} from "../../../src/channels/teams/border.ts";
import { openBorder } from "../../../src/channels/teams/open-border.ts";
import type { TeamsSettings } from "../../../src/channels/teams/settings.ts";

export interface Door {
  readonly border: TeamsBorder;
  readonly url: string;
  readonly messages: ArrivedMessage[];
  readonly presses: ArrivedPress[];
  readonly installs: ArrivedInstall[];
  readonly logged: Record<string, unknown>[];
  /** Milliseconds that were to be waited. */
  readonly waits: number[];
  close(): Promise<void>;
}

/** The chance that is always taken: waits come out at three quarters. */
const chance = 0.5;

export async function openDoor(
  settings: TeamsSettings,
  handlers: Partial<TeamsHandlers> = {},
  pacing: Partial<Pacing> = {},
): Promise<Door> {
  const seen = { messages: [], presses: [], installs: [], logged: [], waits: [] } as Omit<
    Door,
    "border" | "url" | "close"
  >;
  const recording: TeamsHandlers = {
    onMessage: async (message) => void seen.messages.push(message),
    onCardAction: async (press) => `pressed ${seen.presses.push(press)}`,
    onInstall: async (install) => void seen.installs.push(install),
  };
  const log = pino({ level: "debug" }, { write: (line: string) => void seen.logged.push(JSON.parse(line)) });
  const border = await openBorder(
    settings,
    { ...recording, ...handlers },
    { log, pacing: { ...pacingOf(seen.waits), ...pacing } },
  );
  const server = createServer((request, response) => border.handle(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    ...seen,
    border,
    url: `http://127.0.0.1:${port}/teams/messages`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}

/** Time passes by being waited for, and in no other way. */
export function pacingOf(waits: number[]): Pacing {
  return {
    now: () => waits.reduce((sum, wait) => sum + wait, 0),
    sleep: async (ms) => void waits.push(ms),
    random: () => chance,
    expiry: (ms) => AbortSignal.timeout(ms),
  };
}

/** Whatever an activity may be, delivered. */
export async function deliver(door: Door, body: unknown, headers: Record<string, string> = {}) {
  const sent = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(door.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: sent,
  });
  return { status: response.status, body: await response.text() };
}
