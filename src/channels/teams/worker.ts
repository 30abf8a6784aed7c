/** Rows of the inbox -> the listener for each; a failure -> words to whoever waits. */
import { type InboxWorker, startInboxWorker } from "../../app/work-inbox.ts";
import { apologise } from "./apologise.ts";
import { type Arrived, laneOf, readArrived } from "./arrived.ts";
import { type Desk, inboxOf } from "./desk.ts";
import { onInstall } from "./listeners/install.ts";
import { onMessage } from "./listeners/message.ts";
import { onPress } from "./listeners/press.ts";

export function workInbox(desk: Desk): InboxWorker {
  return startInboxWorker({
    inbox: desk.flows.inbox,
    workspaceId: inboxOf(desk),
    work: (row) => workOne(desk, row.payload),
    lane: (row) => laneOf(row.payload),
    log: desk.log,
  });
}

async function workOne(desk: Desk, payload: unknown): Promise<void> {
  const arrived = readArrived(payload);
  if (!arrived) return desk.log.error("a row of the inbox is of no form that this version knows; it is passed over");
  try {
    await listen(desk, arrived);
  } catch (error) {
    await apologise(desk, arrived, error);
    throw error;
  }
}

async function listen(desk: Desk, arrived: Arrived): Promise<void> {
  switch (arrived.kind) {
    case "message":
      return onMessage(desk, arrived);
    case "press":
      return onPress(desk, arrived);
    case "install":
      return onInstall(desk, arrived);
  }
}
