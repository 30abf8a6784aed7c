/** Which way Slack reaches us -> the receiver of that way, and how it is opened and closed. */
import type { Logger as BoltLogger, Receiver, webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { type Handle, httpHandle, httpReceiver } from "./http-transport.ts";
import { keepConnected, type SocketConnection, socketReceiver } from "./socket-transport.ts";

export type TransportSettings =
  | { readonly mode: "socket"; readonly appToken: string }
  | { readonly mode: "http"; readonly signingSecret: string };

export interface Transport {
  readonly receiver: Receiver;
  /** null in Socket Mode, where nothing listens. */
  readonly handle: Handle | null;
  open(): Promise<SocketConnection>;
}

export interface TransportInput {
  readonly settings: TransportSettings;
  readonly clientOptions: webApi.WebClientOptions;
  readonly boltLogger: BoltLogger;
  readonly log: Logger;
  readonly clock: () => string;
}

export function transportFor(input: TransportInput): Transport {
  const { settings, clientOptions, boltLogger, log } = input;
  if (settings.mode === "socket") {
    const receiver = socketReceiver(settings.appToken, clientOptions, boltLogger);
    return { receiver, handle: null, open: () => keepConnected(receiver, log) };
  }
  const receiver = httpReceiver(settings.signingSecret, boltLogger);
  // The server is main's: it stops accepting before this bot is stopped.
  return { receiver, handle: httpHandle(receiver, input), open: async () => ({ stop: async () => {} }) };
}
