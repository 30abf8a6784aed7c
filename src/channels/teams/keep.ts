/** One arrival -> in the inbox, then "received"; or an apology; or left for Teams to deliver again. */
import { afterwards, type Received, receive } from "../../app/receive.ts";
import { apologise } from "./apologise.ts";
import { type Arrived, deliveryOf } from "./arrived.ts";
import type { TeamsHandlers } from "./border.ts";
import { type Desk, homeOf, inboxOf } from "./desk.ts";

/** A turn that takes 15 s is delivered again (platforms.md), and whoever pressed a button looks at it meanwhile (ms). */
const keepMs = 3_000;

/** Shown beside a pressed button. The answer itself follows as a message. */
const pressWords = {
  new: "On it: the answer follows here, or in our chat.",
  seen: "On it already.",
  late: "That takes longer than usual. The answer follows, or I tell you that it failed.",
  not_ours: "I answer in the tenant I belong to, and nowhere else.",
  lost: "I could not take that: my database cannot be reached. Please press again in a minute.",
};

export function keepIn(desk: Desk, wake: () => void): TeamsHandlers {
  return {
    onMessage: async (message) => void (await keep(desk, wake, { kind: "message", ...message })),
    onInstall: async (install) => void (await keep(desk, wake, { kind: "install", ...install })),
    async onCardAction(press) {
      try {
        return pressWords[await keep(desk, wake, { kind: "press", ...press })];
      } catch (error) {
        // Delivered once only, but somebody is looking at the button.
        desk.log.error({ err: error }, "a press could not be kept; the presser was told");
        return pressWords.lost;
      }
    },
  };
}

/** @throws what the inbox throws within the deadline. */
async function keep(desk: Desk, wake: () => void, arrived: Arrived): Promise<Received["kept"] | "not_ours"> {
  if (arrived.reference.tenantId.toLowerCase() !== homeOf(desk, arrived.reference)) {
    desk.log.warn({ tenantId: arrived.reference.tenantId }, "what another tenant delivered is not kept");
    return "not_ours";
  }
  const received = await receive(desk.flows.inbox, deliveryOf(arrived, inboxOf(desk)), keepMs);
  afterwards(received, { wake, apologise: (error) => apologise(desk, arrived, error), log: desk.log });
  return received.kept;
}
