/** An organisation's closed months and quarters -> each whose figures are others than they were first known to be, and by what. */
import {
  addMonths,
  type Day,
  dayInZone,
  endOfDay,
  firstOfMonth,
  firstOfQuarter,
  isoDay,
  type Period,
} from "../core/day.ts";
import type { Book } from "../core/revenue/book.ts";
import { restatement } from "../core/revenue/restatement.ts";
import { readBook } from "../store/book.ts";
import type { Database } from "../store/database.ts";
import { readFirstKnownOfRestated, readLearnedOn } from "../store/late-knowledge.ts";
import type { OrgScope, OrgTx } from "../store/scope.ts";
import { withOrg } from "../store/with-org.ts";
import { type RestatedPeriodJson, restatementJson, type Span } from "./restatement-json.ts";

export interface RestatementsRequest {
  readonly scope: OrgScope;
  readonly slug: string;
  /** ISO instant. */
  readonly now: string;
  /** Compared with what was known at the end of this day, where that is later than what was known first. */
  readonly since?: Day;
}

/** The `restatements` document; days are snapshot days, instants ISO. */
export interface RestatementsDocument {
  readonly org: string;
  readonly since: string | null;
  /** The latest period first, a month before the quarter it ends. */
  readonly restatements: readonly RestatedPeriodJson[];
}

interface Closed {
  readonly span: Span;
  readonly period: Period;
}

const monthsInQuarter = 3;
/** Two years: as far back as a book is usually closed and looked at again. */
const quartersLookedAt = 8;

/** Empty when nothing was restated. Books of earlier knowledge are read one at a time, and only where something came late. */
export async function restatementsDocument(db: Database, request: RestatementsRequest): Promise<RestatementsDocument> {
  return withOrg(db, request.scope, (tx) => documentOf(tx, request), "read");
}

async function documentOf(tx: OrgTx, { slug, now, since }: RestatementsRequest): Promise<RestatementsDocument> {
  const book = await readBook(tx);
  const { timezone, fiscalYearStartMonth } = book.settings;
  const closed = closedPeriods(dayInZone(now, timezone), fiscalYearStartMonth);
  const knownSince = since === undefined ? {} : { since: endOfDay(since, timezone) };
  const suspects = await suspectsOf(tx, book, closed, knownSince);
  const restatements: RestatedPeriodJson[] = [];
  for (const [firstKnown, periods] of suspects) {
    const then = await tx.asKnownOn(firstKnown, readBook);
    for (const { period, span } of periods) {
      const one = restatement(then, book, period);
      const ids = one.rows.map(({ id }) => id);
      const learned = await readLearnedOn(tx, ids, firstKnown);
      const json = restatementJson(one, { span, period, firstKnown, learned });
      if (json !== null) restatements.push(json);
    }
  }
  const order = new Map(closed.map(({ period, span }, place) => [`${isoDay(period.from)} ${span}`, place]));
  const placeOf = ({ period: { from }, span }: RestatedPeriodJson) => order.get(`${from} ${span}`) ?? 0;
  return {
    org: slug,
    since: since === undefined ? null : isoDay(since),
    restatements: restatements.sort((a, b) => placeOf(a) - placeOf(b)),
  };
}

/** The latest first. */
function closedPeriods(today: Day, fiscalYearStartMonth: number): readonly Closed[] {
  const back = (end: Day, months: number, count: number, span: Span) =>
    Array.from({ length: count }, (_, ago): Closed => {
      return { span, period: { from: addMonths(end, -months * (ago + 1)), to: addMonths(end, -months * ago) } };
    });
  const months = back(firstOfMonth(today), 1, quartersLookedAt * monthsInQuarter, "month");
  const quarters = back(firstOfQuarter(today, fiscalYearStartMonth), monthsInQuarter, quartersLookedAt, "quarter");
  return [...months, ...quarters].sort((a, b) => b.period.to - a.period.to || b.period.from - a.period.from);
}

/** By the instant they were first known, those about which something was learned since. */
async function suspectsOf(
  tx: OrgTx,
  { settings }: Book,
  closed: readonly Closed[],
  since: { readonly since?: string },
): Promise<ReadonlyMap<string, readonly Closed[]>> {
  const { timezone, renewalGraceDays: graceDays } = settings;
  const suspects = new Map<string, Closed[]>();
  for (const one of closed) {
    const asked = { period: one.period, timezone, graceDays, bySegment: false, ...since };
    const firstKnown = await readFirstKnownOfRestated(tx, asked);
    if (firstKnown !== null) suspects.set(firstKnown, [...(suspects.get(firstKnown) ?? []), one]);
  }
  return suspects;
}
