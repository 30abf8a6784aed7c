/** One arrival -> in the inbox, then "received"; or an apology; or left for Teams to deliver again. */
import { notKept } from "../../app/apology.ts";
import { type Received, receive } from "../../app/receive.ts";
import { apologise } from "./apologise.ts";
import { type Arrived, deliveryOf } from "./arrived.ts";
import type { TeamsHandlers } from "./border.ts";
import type { Desk } from "./desk.ts";
import { timing } from "./timing.ts";

/** Shown beside a pressed button. The answer itself follows as a message. */
const pressWords = {
  kept: "On it: the answer follows here, or in our chat.",
  late: "That takes longer than usual. The answer follows, or I tell you that it failed.",
  lost: "I could not take that: my database cannot be reached. Please press again in a minute.",
};

export function keepIn(desk: Desk, wake: () => void): TeamsHandlers {
  return {
    onMessage: async (message) => void (await keep(desk, wake, { kind: "message", ...message })),
    onInstall: async (install) => void (await keep(desk, wake, { kind: "install", ...install })),
    async onCardAction(press) {
      try {
        const received = await keep(desk, wake, { kind: "press", ...press });
        return received.kept === "late" ? pressWords.late : pressWords.kept;
      } catch (error) {
        // Delivered once only, but somebody is looking at the button.
        desk.log.error({ err: error }, "a press could not be kept; the presser was told");
        return pressWords.lost;
      }
    },
  };
}

/** @throws what the inbox throws within the deadline. */
async function keep(desk: Desk, wake: () => void, arrived: Arrived): Promise<Received> {
  const received = await receive(desk.flows.inbox, deliveryOf(arrived), timing.keepMs);
  if (received.kept === "new") wake();
  if (received.kept === "late") void afterwards(desk, wake, arrived, received.settled);
  return received;
}

/** "Received" could not wait for the database; what it says in the end is not lost. */
async function afterwards(desk: Desk, wake: () => void, arrived: Arrived, settled: Promise<boolean>): Promise<void> {
  desk.log.warn({ afterMs: timing.keepMs }, "the inbox is slow: Teams was told received before it was written");
  try {
    if (await settled) wake();
  } catch (error) {
    await apologise(desk, arrived, notKept(error));
  }
}
