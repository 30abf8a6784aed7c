/** "Answer in this channel from now on" -> the channel opened, when a manager or an admin pressed it in an internal channel. */
import { openForAnswers } from "../../../app/open-channel.ts";
import { exposureOf } from "../exposure.ts";
import { escapeMarkup } from "../markup.ts";
import { postTo } from "../place.ts";
import type { Press } from "./press.ts";

const opened = "Done: from now on I answer mentions in this channel for everyone here to see.";

export async function pressOpenChannel({ desk, client, asker, channel, place }: Press): Promise<void> {
  const exposure = await exposureOf(desk, client, channel);
  const refusal = await openForAnswers(desk.flows, asker, { id: channel, exposure });
  await postTo(desk, client, place, { text: escapeMarkup(refusal?.text ?? opened) });
}
