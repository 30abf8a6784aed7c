/** Watermarks -> remarks about feeds that stopped, so that silence of a feed is never read as silence of an account. */
import type { Day } from "../core/day.ts";
import type { WatermarkedFeed } from "../core/records.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";

interface DailyFeed {
  readonly feed: WatermarkedFeed;
  readonly words: string;
  /** A weekend and one late night are ordinary; more is a feed that stopped. */
  readonly quietAfterDays: number;
}

// Only feeds that have a row every day; a week without a survey or a ticket is no sign of a broken feed.
const dailyFeeds: readonly DailyFeed[] = [
  { feed: "usage", words: "usage feed", quietAfterDays: 3 },
  { feed: "user_days", words: "feed of single users' days", quietAfterDays: 3 },
];

export function noteStoppedFeeds(draft: Draft, { asOf, watermarks, org, orgName }: AnswerContext): void {
  for (const { feed, words, quietAfterDays } of dailyFeeds) {
    const last = watermarks[feed];
    if (!stopped(last, asOf, quietAfterDays)) continue;
    const subject = { type: "org", id: org, name: orgName } as const;
    const day = draft.fact(draft.figures.date(last), { label: `last day of the ${words}`, subject });
    draft.note("feed_stopped", `The ${words} stopped on {${day}}: what came after it is unknown, not zero.`);
  }
}

function stopped(last: Day | null, asOf: Day, quietAfterDays: number): last is Day {
  return last !== null && asOf - last > quietAfterDays;
}
