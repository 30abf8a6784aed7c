/** A period of a book -> how its figures stood when they were first known, where something learned since restates them. */
import type { Day, Period } from "../core/day.ts";
import { dayInZone } from "../core/day.ts";
import type { Book } from "../core/revenue/book.ts";
import { type Restatement, restatement } from "../core/revenue/restatement.ts";
import { readBook } from "../store/book.ts";
import { readFirstKnownOfRestated } from "../store/late-knowledge.ts";
import type { OrgTx } from "../store/scope.ts";

export interface Restated extends Restatement {
  /** The day of the first import that found the period closed, in the organisation's timezone. */
  readonly firstKnownOn: Day;
}

export interface RestatedQuestion {
  /** As known now; of the accounts asked about. */
  readonly book: Book;
  readonly segments: readonly string[];
  /** The last snapshot of the whole answer: one rate per currency for all of it. */
  readonly lastTo: Day;
  /** The same accounts of another book. */
  readonly ofAsked: (book: Book) => Book;
}

/** The earlier book is read only when something learned since may touch the period; null when nothing does, or it is not over. */
export async function restated(
  tx: OrgTx,
  period: Period,
  today: Day,
  { book, segments, lastTo, ofAsked }: RestatedQuestion,
): Promise<Restated | null> {
  if (period.to > today) return null;
  const { timezone, renewalGraceDays: graceDays } = book.settings;
  const firstKnown = await readFirstKnownOfRestated(tx, {
    period,
    timezone,
    graceDays,
    bySegment: segments.length > 0,
  });
  if (firstKnown === null) return null;
  const earlier = ofAsked(await tx.asKnownOn(firstKnown, readBook));
  return { ...restatement(earlier, book, period, { segments, lastTo }), firstKnownOn: dayInZone(firstKnown, timezone) };
}
