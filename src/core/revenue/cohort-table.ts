/** A book and a day -> what became of the accounts of each quarter: how many still pay, and how much, quarter after quarter. */
import { byCodePoint } from "../code-point-order.ts";
import { addMonths, type Day } from "../day.ts";
import { type Fraction, fraction } from "../fraction.ts";
import { groupBy } from "../group-by.ts";
import type { Minor } from "../money.ts";
import { type Defined, notDefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { cohortStarts } from "./cohort-starts.ts";
import { calendarQuarter } from "./group-of.ts";
import { otherCurrencyAccounts } from "./other-currency.ts";
import { snapshotMrr } from "./snapshot.ts";

/** Of the accounts that paid at the end of their cohort's own quarter: those that pay at a later quarter's end, and what. */
export interface CohortCell {
  readonly snapshot: Day;
  readonly accounts: number;
  readonly mrr: Minor;
}

export interface Cohort {
  /** The calendar quarter of the first payment, "2026-Q1" (definitions.md §1). */
  readonly name: string;
  /** The cell's place is the number of quarters since the cohort's own; the first holds at least one account. */
  readonly cells: readonly CohortCell[];
  readonly accountIds: readonly string[];
}

export interface CohortTable {
  /** In order of time; those whose quarter had not ended by `upTo` are absent. */
  readonly cohorts: readonly Cohort[];
  /** Came and left within one quarter, so that they are in no cell; in code-point order. */
  readonly leftAtOnce: readonly string[];
}

const monthsInQuarter = 3;

/**
 * Every cell is NRR's, or CRR's, cohort between two snapshots (definitions.md §2): the end of the cohort's own quarter and that
 * of a later one. `upTo` is the last snapshot that is known; `includes` says who counts, asked on the day of the first
 * snapshot. Undefined (`no_fx_rate`, naming the accounts) while another currency is billed. Amounts in minor units.
 */
export function cohortTable(
  book: Book,
  upTo: Day,
  includes: (accountId: string, day: Day) => boolean = () => true,
): Defined<CohortTable> {
  const ended = endedCohorts(book, upTo, includes);
  const foreign = foreignAmong(book, ended, upTo);
  if (foreign.length > 0) return notDefined("no_fx_rate", foreign);
  const mrrOn = snapshotsOf(book);
  const stayed = ended.map((one) => ({ ...one, ids: one.ids.filter((id) => mrrOn(one.end).has(id)) }));
  const leftAtOnce = ended.flatMap(({ ids, end }) => ids.filter((id) => !mrrOn(end).has(id)));
  return {
    cohorts: stayed
      .filter(({ ids }) => ids.length > 0)
      .map(({ start, ids }) => cohortOf(start, ids.sort(byCodePoint), upTo, mrrOn)),
    leftAtOnce: leftAtOnce.sort(byCodePoint),
  };
}

interface EndedCohort {
  /** First day of the quarter, and of the next one. */
  readonly start: Day;
  readonly end: Day;
  readonly ids: readonly string[];
}

/** In order of time. */
function endedCohorts(
  book: Book,
  upTo: Day,
  includes: (accountId: string, day: Day) => boolean,
): readonly EndedCohort[] {
  return [...groupBy([...cohortStarts(book)], ([, start]) => start)]
    .map(([start, members]) => ({ start, end: quarterEnd(start, 0), members }))
    .filter(({ end }) => end <= upTo)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, members }) => ({
      start,
      end,
      ids: members.map(([id]) => id).filter((id) => includes(id, end)),
    }));
}

/** The share of the first quarter's accounts that still pay. */
export function logoRetention(cell: CohortCell, first: CohortCell): Fraction {
  return fraction(BigInt(cell.accounts), BigInt(first.accounts));
}

/** What they pay over what they paid at the end of their first quarter. */
export function revenueRetention(cell: CohortCell, first: CohortCell): Fraction {
  return fraction(cell.mrr, first.mrr);
}

type MrrOn = (day: Day) => ReadonlyMap<string, Minor>;

function cohortOf(start: Day, accountIds: readonly string[], upTo: Day, mrrOn: MrrOn): Cohort {
  const cells: CohortCell[] = [];
  for (let since = 0; quarterEnd(start, since) <= upTo; since++) {
    const snapshot = quarterEnd(start, since);
    const paying = accountIds.flatMap((id) => mrrOn(snapshot).get(id) ?? []);
    cells.push({ snapshot, accounts: paying.length, mrr: paying.reduce((sum, mrr) => sum + mrr, 0n) });
  }
  return { name: calendarQuarter(start), cells, accountIds };
}

function quarterEnd(start: Day, since: number): Day {
  return addMonths(start, monthsInQuarter * (since + 1));
}

/** Every cohort is looked at on the same few days. */
function snapshotsOf(book: Book): MrrOn {
  const known = new Map<Day, ReadonlyMap<string, Minor>>();
  return (day) => {
    const kept = known.get(day) ?? snapshotMrr(book, day);
    known.set(day, kept);
    return kept;
  };
}

function foreignAmong(book: Book, ended: readonly EndedCohort[], upTo: Day): readonly string[] {
  const from = Math.min(upTo, ...ended.map(({ start }) => start));
  const ids = new Set(ended.flatMap((one) => one.ids));
  return otherCurrencyAccounts(book, { from, to: upTo }).filter((id) => ids.has(id));
}
