/** Feeds that stopped -> remarks saying so, so that silence of a feed is never read as silence of an account. */
import type { StoppedFeed } from "../core/health/stopped-feeds.ts";
import type { WatermarkedFeed } from "../core/records.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";

const feedWords: Readonly<Record<WatermarkedFeed, string>> = {
  usage: "usage feed",
  user_days: "feed of single users' days",
  tickets: "ticket feed",
  surveys: "survey feed",
  touches: "feed of touches",
  invoices: "billing feed",
};

/** Before a day: "usage through 21 Nov". */
export const feedLabels: Readonly<Record<WatermarkedFeed, string>> = {
  usage: "usage",
  user_days: "single users' days",
  tickets: "tickets",
  surveys: "surveys",
  touches: "touches",
  invoices: "billing",
};

export function noteStoppedFeeds(draft: Draft, { org, orgName }: AnswerContext, stopped: readonly StoppedFeed[]): void {
  const subject = { type: "org", id: org, name: orgName } as const;
  for (const { feed, lastDay } of stopped) {
    const words = feedWords[feed];
    const day = draft.fact(draft.figures.date(lastDay), { label: `last day of the ${words}`, subject });
    draft.note("feed_stopped", `The ${words} stopped on {${day}}: what came after it is unknown, not zero.`);
  }
}
