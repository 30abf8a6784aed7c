/** Rows of the inbox -> the listeners that Slack's own delivery would have reached; a failure -> a reply to who waits. */
import { type App, UnknownError, type webApi } from "@slack/bolt";
import { type InboxWorker, startInboxWorker } from "../../app/work-inbox.ts";
import { record } from "../untrusted.ts";
import { apologise } from "./apologise.ts";
import { type Body, laneOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";

export function workInbox(app: App, desk: Desk, client: webApi.WebClient): InboxWorker {
  return startInboxWorker({
    inbox: desk.flows.inbox,
    workspaceId: desk.team.id,
    work: (row) => workOne(app, desk, client, record(row.payload)),
    lane: (row) => laneOf(record(row.payload)),
    log: desk.log,
  });
}

async function workOne(app: App, desk: Desk, client: webApi.WebClient, body: Body): Promise<void> {
  try {
    await app.processEvent({ body: { ...body }, ack: async () => {} });
  } catch (error) {
    await apologise(desk, client, body, unwrapped(error));
    throw error;
  }
}

/** Bolt wraps what a listener threw into an error of its own. */
function unwrapped(error: unknown): unknown {
  return error instanceof UnknownError ? error.original : error;
}
