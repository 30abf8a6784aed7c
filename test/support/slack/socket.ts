/** The Socket Mode side: says hello, sends envelopes, sends again what nobody acknowledged, hangs up. */
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { type Fields, fields, words } from "./json.ts";

type EnvelopeType = "events_api" | "slash_commands" | "interactive";

interface Envelope {
  readonly id: string;
  readonly type: EnvelopeType;
  readonly payload: Fields;
  attempts: number;
  readonly acknowledged: (payload: Fields) => void;
}

export class SocketSide {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #pending = new Map<string, Envelope>();
  #open: WebSocket | null = null;
  /** How many connections there have been. */
  connections = 0;
  /** When true the door is shut: the upgrade is refused. */
  refusing = false;
  #envelopes = 0;

  attach(http: Server): void {
    http.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (this.refusing) return void socket.destroy();
      this.#server.handleUpgrade(request, socket, head, (connection) => this.#accept(connection));
    });
  }

  get connected(): boolean {
    return this.#open?.readyState === WebSocket.OPEN;
  }

  /** Resolves with what the acknowledgement carried; survives reconnects, as Slack's own redelivery does. */
  send(type: EnvelopeType, payload: Fields): Promise<Fields> {
    this.#envelopes += 1;
    const id = `envelope-${this.#envelopes}`;
    return new Promise((acknowledged) => {
      const envelope: Envelope = { id, type, payload, attempts: 0, acknowledged };
      this.#pending.set(id, envelope);
      this.#transmit(envelope);
    });
  }

  /** Slack recycles the connection and says so. */
  recycle(): void {
    this.#open?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
  }

  /** The line goes dead. */
  drop(): void {
    this.#open?.terminate();
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #accept(connection: WebSocket): void {
    this.connections += 1;
    this.#open = connection;
    connection.on("message", (data) => this.#acknowledge(fields(JSON.parse(String(data)))));
    connection.send(JSON.stringify({ type: "hello", num_connections: 1 }));
    for (const envelope of this.#pending.values()) this.#transmit(envelope);
  }

  #transmit(envelope: Envelope): void {
    if (!this.connected) return;
    const { id, type, payload, attempts } = envelope;
    envelope.attempts += 1;
    const retry = type === "events_api" ? { retry_attempt: attempts, retry_reason: attempts > 0 ? "timeout" : "" } : {};
    this.#open?.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true, ...retry }));
  }

  #acknowledge(message: Fields): void {
    const id = words(message.envelope_id);
    this.#pending.get(id)?.acknowledged(fields(message.payload));
    this.#pending.delete(id);
  }
}
