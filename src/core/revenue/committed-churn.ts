/** A book and a snapshot -> the MRR that is asked to end and still counts: committed churn, account by account (definitions.md §1). */
import { byCodePoint } from "../code-point-order.ts";
import type { Day } from "../day.ts";
import type { Minor } from "../money.ts";
import type { Subscription } from "../records.ts";
import { type Defined, notDefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { activeOn, payingRowsByAccount } from "./paying-rows.ts";

export interface CommittedAccount {
  readonly accountId: string;
  /** Of the rows asked to end; minor units. */
  readonly mrr: Minor;
  /** churn: all that the account pays is asked to end; contraction: a part of it. */
  readonly kind: "churn" | "contraction";
  /** The first day on which none of it is paid any more; null while the end of a row is not known. */
  readonly endsOn: Day | null;
  readonly rowIds: readonly string[];
}

export interface CommittedChurn {
  /** The snapshot: what was asked for before this day and pays at its start. */
  readonly at: Day;
  readonly total: Minor;
  /** The largest first, then by account id. */
  readonly accounts: readonly CommittedAccount[];
}

/**
 * A request moves nothing yet, so this is a part of the MRR at `at`. A row that another one follows is renewed and does not
 * count. Undefined (`no_fx_rate`, naming the accounts) while such a row is in another currency.
 */
export function committedChurn(book: Book, at: Day): Defined<CommittedChurn> {
  const ends = ownEnds(book);
  const found = [...payingRowsByAccount(book)].flatMap(([accountId, rows]) => {
    const asked = rows.filter((row) => isAskedToEnd(row, at) && !isRenewed(row, rows, ends, book));
    return asked.length === 0 ? [] : [{ accountId, asked, paid: rows.filter((row) => activeOn(row, at)) }];
  });
  const foreign = found.filter(({ asked }) => asked.some(({ currency }) => currency !== book.settings.currency));
  if (foreign.length > 0) return notDefined("no_fx_rate", foreign.map(({ accountId }) => accountId).sort(byCodePoint));
  const accounts = found
    .map(({ accountId, asked, paid }) => committed(accountId, asked, paid, ends))
    .sort(largestFirst);
  return { at, total: totalMrr(accounts), accounts };
}

type Ends = ReadonlyMap<string, Day | null>;

/** As the rows themselves say: a paying row's end may be later by the days of grace. */
function ownEnds({ subscriptions }: Book): Ends {
  return new Map(subscriptions.map(({ id, endDay }) => [id, endDay]));
}

function isAskedToEnd(row: Subscription, at: Day): boolean {
  return row.cancelRequestedOn !== null && row.cancelRequestedOn < at && activeOn(row, at);
}

/** What begins when a row ends follows it; what begins between the request and the end only as more of the same product. */
function isRenewed(row: Subscription, rows: readonly Subscription[], ends: Ends, { settings }: Book): boolean {
  const end = ends.get(row.id) ?? null;
  if (end === null) return false;
  return rows.some((next) => {
    const nextEnd = ends.get(next.id) ?? null;
    if (next.id === row.id || (nextEnd !== null && nextEnd <= end)) return false;
    if (next.startDay >= end) return next.startDay <= end + settings.renewalGraceDays;
    return next.product === row.product && next.startDay > (row.cancelRequestedOn ?? end);
  });
}

function committed(
  accountId: string,
  asked: readonly Subscription[],
  paid: readonly Subscription[],
  ends: Ends,
): CommittedAccount {
  const days = asked.map(({ id }) => ends.get(id) ?? null);
  const known = days.filter((day) => day !== null);
  return {
    accountId,
    mrr: asked.reduce((sum, row) => sum + row.mrrCents, 0n),
    kind: asked.length === paid.length ? "churn" : "contraction",
    endsOn: known.length < days.length ? null : Math.max(...known),
    rowIds: asked.map(({ id }) => id).sort(byCodePoint),
  };
}

function totalMrr(accounts: readonly CommittedAccount[]): Minor {
  return accounts.reduce((sum, { mrr }) => sum + mrr, 0n);
}

function largestFirst(a: CommittedAccount, b: CommittedAccount): number {
  return a.mrr === b.mrr ? byCodePoint(a.accountId, b.accountId) : a.mrr > b.mrr ? -1 : 1;
}
