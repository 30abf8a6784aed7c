/** A large part of the book worsened at once -> one line that asks, how far each feed goes, and nothing listed (definitions.md §8). */
import type { MassChange } from "../core/digest/findings.ts";
import { type WatermarkedFeed, watermarkedFeeds } from "../core/records.ts";
import { watermarksOn } from "../core/watermarks-on.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { countIn } from "./count-in.ts";
import type { Draft } from "./draft.ts";
import { feedLabels } from "./feed-notes.ts";

/** What an `ack` stands for that is about no account: somebody looked, and vouches for it. */
export const massChangeTarget = "mass-change:vouched";

export function sayMassChange(draft: Draft, context: AnswerContext, { worsened, scored }: MassChange): void {
  const count = countIn(draft, context);
  const [worse, all] = [count(worsened, "accounts that worsened"), count(scored, "accounts scored on both days")];
  draft.say(`${worse} of ${all} scored accounts worsened within a week: a holiday or a broken feed?`);
  draft.say("No account is listed before a manager has looked at what came in and says that it is so.");
  const facts = watermarkedFeeds.map((feed) => lastDayOf(draft, context, feed));
  draft.section({ title: "Known up to", kind: "facts", facts });
  draft.action("ack", "It is so: list them", massChangeTarget);
  draft.action("choose", "Who is at risk?", ask.atRisk);
}

function lastDayOf(draft: Draft, { org, orgName, asOf, watermarks }: AnswerContext, feed: WatermarkedFeed): string {
  const day = watermarksOn(asOf, watermarks)[feed];
  const figure = day === null ? draft.figures.text("nothing has come in") : draft.figures.date(day);
  return draft.fact(figure, { label: feedLabels[feed], subject: { type: "org", id: org, name: orgName } });
}
