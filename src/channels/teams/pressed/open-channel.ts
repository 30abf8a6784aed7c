/** "Answer there from now on" -> that conversation opened, when a manager or an admin pressed it and nobody from outside reads it. */
import { openForAnswers } from "../../../app/open-channel.ts";
import type { Press } from "./press.ts";
import { spotOf } from "./spot.ts";

const opened = "Done: from now on I answer there for everyone in it to see.";

export async function pressOpenChannel(press: Press): Promise<void> {
  const spot = await spotOf(press);
  if (!spot.found) return press.tell(spot.why);
  const channel = { id: spot.reference.conversationId, exposure: spot.exposure };
  const refusal = await openForAnswers(press.desk.flows, press.asker, channel);
  await press.tell(refusal?.text ?? opened);
}
