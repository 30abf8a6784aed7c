/** What an answer may be offered with beside its own buttons -> a small card that follows it in the asker's own chat. */

import type { Answered } from "../../app/converse.ts";
import { subscriptionFormName } from "../../app/digests/subscription-form.ts";
import { exitLabel, exitWords, mostExits } from "../../app/leave-demo.ts";
import type { Outgoing } from "../../app/send.ts";
import type { ExecuteAction } from "../../presentation/teams/adaptive-card.ts";
import { button } from "../../presentation/teams/buttons.ts";
import type { TeamsReference } from "./border.ts";
import { linkKind, openChannelKind, shareKind, spotData } from "./buttons.ts";
import { smallCard } from "./small-card.ts";

/** null when there is nothing to offer. */
export function offersCard(
  { answer, offers }: Pick<Answered, "answer" | "offers">,
  askedIn: TeamsReference,
): Outgoing | null {
  const there = [
    ...(offers.share ? shareButtons(answer, askedIn) : []),
    ...(offers.openChannel ? [button("Answer there from now on", openChannelKind, spotData(askedIn))] : []),
  ];
  const exits = offers.demoExits.slice(0, mostExits).map((slug) => button(exitLabel(slug), linkKind, { slug }));
  const parts = [
    { words: askedAmongOthers[askedIn.kind], buttons: there },
    { words: "It can come by itself, every working day.", buttons: offers.digestForm ? [formButton(askedIn)] : [] },
    { words: exitWords("teams"), buttons: exits },
  ].filter(({ buttons }) => buttons.length > 0);
  return parts.length === 0 ? null : smallCard(parts);
}

const askedAmongOthers: Readonly<Record<TeamsReference["kind"], string>> = {
  personal: "Only you see this answer.",
  group: "You asked in a group chat. Only you see this answer.",
  channel: "You asked in a channel. Only you see this answer.",
};

/** In a chat it is about the chat. */
function formButton(askedIn: TeamsReference): ExecuteAction {
  const about = askedIn.kind === "personal" ? {} : spotData(askedIn);
  return button("Choose when and where it comes…", subscriptionFormName, about);
}

/** The document's own action, with where it would be shared to. */
function shareButtons({ id, actions }: Answered["answer"], askedIn: TeamsReference): readonly ExecuteAction[] {
  return actions
    .filter(({ kind }) => kind === shareKind)
    .map((action) => button(action.label, shareKind, { a: id, t: action.id, ...spotData(askedIn) }));
}
