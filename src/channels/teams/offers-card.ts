/** What an answer may be offered with beside its own buttons -> a small card that follows it in the asker's own chat. */
import type { Reply } from "../../app/converse.ts";
import { exitLabel, exitWords, mostExits } from "../../app/leave-demo.ts";
import type { Outgoing } from "../../app/send.ts";
import type { TeamsReference } from "./border.ts";
import { linkKind, openChannelKind, spotData, verbOf } from "./buttons.ts";

type Answered = Extract<Reply, { kind: "answer" }>;

/** null when there is nothing to offer. */
export function offersCard({ answer, offers }: Answered, askedIn: TeamsReference): Outgoing | null {
  const there = [
    ...(offers.share ? shareButtons(answer, askedIn) : []),
    ...(offers.openChannel ? [button("Answer there from now on", openChannelKind, spotData(askedIn))] : []),
  ];
  const exits = offers.demoExits.slice(0, mostExits).map((slug) => button(exitLabel(slug), linkKind, { slug }));
  const sections = [
    ...(there.length > 0 ? [{ words: askedAmongOthers[askedIn.kind], buttons: there }] : []),
    ...(exits.length > 0 ? [{ words: exitWords, buttons: exits }] : []),
  ];
  return sections.length === 0 ? null : messageOf(sections);
}

const askedAmongOthers: Readonly<Record<TeamsReference["kind"], string>> = {
  personal: "Only you see this answer.",
  group: "You asked in a group chat. Only you see this answer.",
  channel: "You asked in a channel. Only you see this answer.",
};

interface Section {
  readonly words: string;
  readonly buttons: readonly object[];
}

function messageOf(sections: readonly Section[]): Outgoing {
  const body = sections.flatMap(({ words, buttons }) => [
    { type: "TextBlock", text: words, wrap: true },
    { type: "ActionSet", actions: buttons },
  ]);
  return { text: sections.map(({ words }) => words).join("\n"), blocks: [smallCard(body)] };
}

/** Its version as that of the answers' own cards. */
export function smallCard(body: readonly object[]): object {
  return { type: "AdaptiveCard", $schema: "http://adaptivecards.io/schemas/adaptive-card.json", version: "1.5", body };
}

export function button(title: string, kind: string, data: object): object {
  return { type: "Action.Execute", title, verb: verbOf(kind), data };
}

function shareButtons(answer: Answered["answer"], askedIn: TeamsReference): readonly object[] {
  return answer.actions
    .filter(({ kind }) => kind === "share")
    .map(({ id, kind, label }) => button(label, kind, { a: answer.id, t: id, ...spotData(askedIn) }));
}
