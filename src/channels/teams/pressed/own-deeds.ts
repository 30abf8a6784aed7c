/** The buttons that hang on no answer -> what pressing them does. */
import { unknownButton } from "../../../app/deeds.ts";
import { subscriptionFormName } from "../../../app/digests/subscription-form.ts";
import { moveOut } from "../../../app/leave-demo.ts";
import { sentKind } from "../../../presentation/teams/form-card.ts";
import { suggestedPrompts } from "../../suggested-questions.ts";
import { record } from "../../untrusted.ts";
import { linkKind, openChannelKind, suggestedKind } from "../buttons.ts";
import { converseInTeams } from "../converse.ts";
import { idOf } from "../ids.ts";
import { pressDigestForm, pressDigestSent } from "./digest-form.ts";
import { pressOpenChannel } from "./open-channel.ts";
import type { Press } from "./press.ts";

export const ownDeeds: ReadonlyMap<string, (press: Press) => Promise<void>> = new Map([
  [openChannelKind, pressOpenChannel],
  [subscriptionFormName, pressDigestForm],
  [sentKind(subscriptionFormName), pressDigestSent],
  [linkKind, pressLink],
  [suggestedKind, pressSuggested],
]);

async function pressLink({ desk, arrived, caller, tell }: Press): Promise<void> {
  await tell(await moveOut(desk.flows, caller, idOf(record(arrived.data).slug) ?? ""));
}

async function pressSuggested({ desk, arrived, caller, asker, tell }: Press): Promise<void> {
  const prompt = suggestedPrompts.find(({ message }) => message === record(arrived.data).q);
  if (!prompt) return tell(unknownButton);
  await converseInTeams(desk, {
    arrival: arrived,
    caller,
    admitted: asker,
    typed: { text: prompt.message, entry: "message" },
    note: false,
  });
}
