/** How far the data goes -> one remark: "Usage and tickets through 21 Nov 2026; billing through 19 Nov 2026, 2 days behind." */
import type { Day } from "../core/day.ts";
import { groupBy } from "../core/group-by.ts";
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import type { WatermarkedFeed } from "../core/records.ts";
import { watermarksOn } from "../core/watermarks-on.ts";
import { capitalised } from "./capitalised.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { feedLabels } from "./feed-notes.ts";
import { listed } from "./listed.ts";

/** Those in which every day brings something: of a survey or a call, a silent week says nothing. */
const daily: readonly WatermarkedFeed[] = ["usage", "tickets", "invoices"];

/** A feed that stopped has a remark of its own. */
export function noteFreshness(draft: Draft, context: AnswerContext, stopped: readonly StoppedFeed[]): void {
  const known = watermarksOn(context.asOf, context.watermarks);
  const going = daily.flatMap((feed) => {
    const through = known[feed];
    return through === null || stopped.some((one) => one.feed === feed) ? [] : [{ words: feedLabels[feed], through }];
  });
  const byDay = groupBy(going, ({ through }) => through);
  const said = [...byDay].map(([through, feeds]) =>
    freshness(draft, context, listed(feeds.map(({ words }) => words)), through),
  );
  if (said.length > 0) draft.note("freshness", `${capitalised(said.join("; "))}.`);
}

/** In the morning of a day, all of the day before can be known. */
function freshness(draft: Draft, { org, orgName, asOf }: AnswerContext, words: string, through: Day): string {
  const about = (label: string) => ({ label, subject: { type: "org", id: org, name: orgName } as const });
  const last = `${words} through {${draft.fact(draft.figures.date(through), about(`last day of ${words}`))}}`;
  const behind = asOf - 1 - through;
  if (behind <= 0) return last;
  return `${last}, {${draft.fact(draft.figures.days(behind), about(`${words} behind`))}} behind`;
}
