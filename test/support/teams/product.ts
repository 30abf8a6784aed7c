/** The product's Teams channel from its door to the database: the real border, on this machine without authentication. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import type { Courier } from "../../../src/app/outbox/courier.ts";
import { openBorder } from "../../../src/channels/teams/open-border.ts";
import { teamsRendering } from "../../../src/channels/teams/rendering.ts";
import { startTeams } from "../../../src/channels/teams/start.ts";
import { chatFlows } from "../../../src/running/chat-flows.ts";
import type { Database } from "../../../src/store/database.ts";
import { appId, type Json, tenantId } from "./activities.ts";
import { pacingOf } from "./open-door.ts";

export interface Product {
  readonly courier: Courier;
  /** @returns the status, and the words for a presser. */
  deliver(activity: Json): Promise<{ readonly status: number; readonly body: string }>;
  /** Milliseconds it would have waited for Teams. */
  readonly waits: number[];
  stop(): Promise<void>;
}

export async function startProduct(db: Database, now: string): Promise<Product> {
  const log = pino({ level: "silent" });
  const waits: number[] = [];
  const bot = await startTeams({
    open: (handlers) =>
      openBorder({ app: { noAuth: true }, allowedServiceHosts: [] }, handlers, { log, pacing: pacingOf(waits) }),
    tenantId,
    appId,
    flows: chatFlows(db, "teams"),
    rendering: teamsRendering,
    log,
    clock: () => now,
  });
  const server = createServer((request, response) => bot.handle(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    courier: bot.courier,
    waits,
    async deliver(activity) {
      const response = await fetch(`http://127.0.0.1:${port}/teams/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(activity),
      });
      return { status: response.status, body: await response.text() };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((closed) => void server.close(() => closed()));
      await bot.stop();
    },
  };
}
