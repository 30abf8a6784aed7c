/** The opened files of a plan become rows of the book, feed by feed in the order that keeps references valid. */
import { type FeedName, feedNames } from "../../core/records.ts";
import type { ImportPlan } from "../../ingest/plan.ts";
import { readBook } from "../../store/book.ts";
import type { OrgTx } from "../../store/scope.ts";
import { checkChurnEvents } from "./check-churn.ts";
import type { FeedOutcome } from "./feed-outcome.ts";
import { type LoadInTurn, loadFile, readContext } from "./load-file.ts";
import { refuseFormerRates } from "./rates-currency.ts";

/** By feed, in the order of loading. */
export type Outcomes = ReadonlyMap<FeedName, FeedOutcome>;

export interface Loaded {
  readonly outcomes: Outcomes;
  /** Churn events that were held against the subscriptions. */
  readonly checked: number | undefined;
}

/** What later files are read by, and loading them changes it. */
const setsContext: ReadonlySet<FeedName> = new Set(["settings", "accounts"]);

/** The feeds of the plan but the `later` ones, which are loaded when these are in. */
export async function loadPlan(
  tx: OrgTx,
  plan: ImportPlan,
  request: LoadInTurn,
  later: ReadonlySet<FeedName> = new Set(),
): Promise<Loaded> {
  const outcomes = new Map<FeedName, FeedOutcome>();
  let context = await readContext(tx);
  const { currency } = context;
  for (const feed of feedNames) {
    const opened = plan.feeds.get(feed);
    if (!opened || later.has(feed)) continue;
    outcomes.set(feed, await loadFile(tx, feed, opened, context, request));
    if (setsContext.has(feed)) context = await readContext(tx);
  }
  await refuseFormerRates(tx, { before: currency, now: context.currency }, outcomes.get("fx"));
  const events = plan.feeds.get("churn_events");
  const loaded = outcomes.get("churn_events");
  if (!events || !loaded) return { outcomes, checked: undefined };
  const { checked, contradictions } = await checkChurnEvents(events, await readBook(tx), context);
  outcomes.set("churn_events", { ...loaded, contradictions });
  return { outcomes, checked };
}
