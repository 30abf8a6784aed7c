/** One delivery from Slack -> in the inbox, then acknowledged; or acknowledged with an apology; or left to be delivered again. */
import type { ReceiverEvent } from "@slack/bolt";
import { notKept } from "../../app/apology.ts";
import { afterwards, type Delivery, type Received, receive } from "../../app/receive.ts";
import { text } from "../untrusted.ts";
import { apologise } from "./apologise.ts";
import { deliveryOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import type { Keep } from "./inbox-first.ts";
import { timing } from "./timing.ts";

interface Keeping {
  readonly desk: Desk;
  readonly wake: () => void;
}

export function keepIn(keeping: Keeping): Keep {
  return async (event) => {
    const delivery = deliveryOf(event.body, keeping.desk.team.id);
    if (!delivery) return event.ack();
    const received = await kept(keeping, delivery, event);
    if (!received) return;
    await event.ack();
    afterwards(received, {
      wake: keeping.wake,
      apologise: (error) => apologise(keeping.desk, event.body, error),
      log: keeping.desk.log,
    });
  };
}

/** null = it could not be kept and its sender has been told. @throws so that Slack delivers an event again. */
async function kept(keeping: Keeping, delivery: Delivery, event: ReceiverEvent): Promise<Received | null> {
  try {
    return await receive(keeping.desk.flows.inbox, delivery, timing.ackMs);
  } catch (error) {
    // Commands and presses are delivered once only, but somebody is looking at them and has a reply address.
    if (text(event.body.response_url) === null) throw error;
    await event.ack();
    await apologise(keeping.desk, event.body, notKept(error));
    return null;
  }
}
