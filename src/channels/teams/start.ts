/** Flows and an open border -> the running Teams bot: inbox, listeners, replies. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Courier } from "../../app/outbox/courier.ts";
import type { TeamsBorder, TeamsHandlers } from "./border.ts";
import { teamsCourier } from "./courier/courier.ts";
import type { Desk, TeamsFlows } from "./desk.ts";
import { keepIn } from "./keep.ts";
import type { Rendering } from "./rendering.ts";
import { workInbox } from "./worker.ts";

export interface TeamsInput {
  readonly open: (handlers: TeamsHandlers) => Promise<TeamsBorder>;
  /** In small letters; null in development: whichever the client on this machine plays. */
  readonly tenantId: string | null;
  /** null in development. */
  readonly appId: string | null;
  readonly flows: TeamsFlows;
  readonly rendering: Rendering;
  readonly log: Logger;
  /** The present as an ISO instant. */
  readonly clock: () => string;
}

export interface TeamsBot {
  /** For every path under /teams/. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly courier: Courier;
  /** Takes no more and finishes what it began. */
  stop(): Promise<void>;
}

/** @throws HoldfastError `bad_configuration`. */
export async function startTeams({ open, ...given }: TeamsInput): Promise<TeamsBot> {
  // Nothing arrives before the border is open, so that by then there is a desk to take it.
  const border = await open({
    onMessage: (message) => handlers.onMessage(message),
    onCardAction: (press) => handlers.onCardAction(press),
    onInstall: (install) => handlers.onInstall(install),
  });
  const desk: Desk = { ...given, border, greeted: new Set() };
  const worker = workInbox(desk);
  const handlers = keepIn(desk, worker.wake);
  return {
    handle: (request, response) => border.handle(request, response),
    courier: teamsCourier(desk),
    stop: () => worker.stop(),
  };
}
