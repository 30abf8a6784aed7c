/** Rows of the inbox -> the listeners that Slack's own delivery would have reached; a failure -> a reply to who waits. */
import { type App, UnknownError } from "@slack/bolt";
import { type InboxWorker, startInboxWorker } from "../../app/work-inbox.ts";
import { record } from "../untrusted.ts";
import { apologise } from "./apologise.ts";
import { whileDelivering } from "./delivering.ts";
import { type Body, laneOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";

export function workInbox(app: App, desk: Desk): InboxWorker {
  return startInboxWorker({
    inbox: desk.flows.inbox,
    workspaceId: desk.team.id,
    work: (row) => whileDelivering(row.key, () => workOne(app, desk, record(row.payload))),
    lane: (row) => laneOf(record(row.payload)),
    log: desk.log,
  });
}

async function workOne(app: App, desk: Desk, body: Body): Promise<void> {
  try {
    await app.processEvent({ body: { ...body }, ack: async () => {} });
  } catch (error) {
    await apologise(desk, body, unwrapped(error));
    throw error;
  }
}

/** Bolt wraps what a listener threw into an error of its own. */
function unwrapped(error: unknown): unknown {
  return error instanceof UnknownError ? error.original : error;
}
