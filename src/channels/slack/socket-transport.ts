/** A Socket Mode connection that is kept open: opened again at once when it ends, then ever more slowly, never giving up. */
import { setTimeout as pause } from "node:timers/promises";
import { type Logger as BoltLogger, SocketModeReceiver, type webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { reconnectMs } from "./timing.ts";

/**
 * Bolt's own reconnecting waits five seconds and, when Slack's door is shut at that moment, ends the process with an
 * unhandled rejection; so it is switched off and done here.
 */
export function socketReceiver(
  appToken: string,
  clientOptions: webApi.WebClientOptions,
  logger: BoltLogger,
): SocketModeReceiver {
  return new SocketModeReceiver({ appToken, autoReconnectEnabled: false, logger, installerOptions: { clientOptions } });
}

export interface SocketConnection {
  stop(): Promise<void>;
}

/** Resolves when the first connection stands. @throws what Slack says to the first attempt. */
export async function keepConnected({ client }: SocketModeReceiver, log: Logger): Promise<SocketConnection> {
  const stopping = new AbortController();
  let reopening: Promise<void> | null = null;
  await client.start();
  client.on("disconnected", () => {
    // An attempt that fails says "disconnected" as well; the loop that made it is still at it.
    reopening ??= reopen(client, log, stopping.signal).finally(() => {
      reopening = null;
    });
  });
  return {
    async stop() {
      stopping.abort();
      await reopening;
      await client.disconnect();
    },
  };
}

async function reopen(client: SocketModeReceiver["client"], log: Logger, stopped: AbortSignal): Promise<void> {
  let waitMs = reconnectMs.first;
  while (!stopped.aborted) {
    try {
      await client.start();
      return;
    } catch (error) {
      log.warn({ err: error, waitMs }, "Slack's socket could not be opened; trying again");
    }
    await pauseUnless(stopped, waitMs);
    waitMs = Math.min(waitMs * reconnectMs.factor, reconnectMs.most);
  }
}

async function pauseUnless(stopped: AbortSignal, ms: number): Promise<void> {
  try {
    await pause(ms, undefined, { signal: stopped });
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
}
