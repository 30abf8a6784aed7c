/** "Answer in this channel from now on" -> the channel opened, when a manager or an admin pressed it in an internal channel. */

import { opened, openForAnswers } from "../../../app/open-channel.ts";
import { exposureOf } from "../exposure.ts";
import { say } from "../place.ts";
import type { Press } from "./press.ts";

export async function pressOpenChannel({ desk, client, asker, channel, place }: Press): Promise<void> {
  const exposure = await exposureOf(desk, client, channel);
  const refusal = await openForAnswers(desk.flows, asker, { id: channel, exposure });
  await say(desk, place, refusal?.text ?? opened);
}
