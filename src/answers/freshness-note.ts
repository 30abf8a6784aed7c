/** How far the data goes -> one remark: "Usage and tickets through 21 Nov 2026; billing through 19 Nov 2026 (3 days old)." */
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

/** What scores rest on most; the last survey or call says little about how far a feed goes. */
const told: readonly WatermarkedFeed[] = ["usage", "tickets", "invoices"];

/** A feed that stopped has a remark of its own. */
export function noteFreshness(draft: Draft, context: AnswerContext, stopped: readonly StoppedFeed[]): void {
  const known = watermarksOn(context.asOf, context.watermarks);
  const going = told.flatMap((feed) => {
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
  const age = asOf - through;
  return age <= 1 ? last : `${last} ({${draft.fact(draft.figures.days(age), about(`age of ${words}`))}} old)`;
}
