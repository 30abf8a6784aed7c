/** One period in two books, as first known and as known since -> its figures in both, and what was learned in between that matters. */
import { byCodePoint } from "../code-point-order.ts";
import type { Day, Period } from "../day.ts";
import { compare } from "../fraction.ts";
import type { FxRate, Subscription } from "../records.ts";
import type { Settings } from "../settings.ts";
import type { Defined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { foreignRows } from "./other-currency.ts";
import { activeOn, payingRows } from "./paying-rows.ts";
import { periodMetrics } from "./period-metrics.ts";
import { inReportingCurrency, ratesOn } from "./reporting-currency.ts";
import type { PeriodMetrics } from "./results.ts";
import { withinSegments } from "./within-segments.ts";

export interface LateRow {
  readonly id: string;
  readonly accountId: string;
  readonly change: "added" | "changed" | "removed";
  /** null = there was none, there is none. */
  readonly was: Subscription | null;
  readonly is: Subscription | null;
}

/** A setting that figures are made by. */
export type MeasuringSetting = (typeof measuringSettings)[number];
const measuringSettings = [
  "currency",
  "grossMargin",
  "cacCents",
  "renewalGraceDays",
] as const satisfies readonly (keyof Settings)[];

export interface KnownFigures {
  readonly metrics: Defined<PeriodMetrics>;
  readonly settings: Settings;
}

export interface Restatement {
  readonly period: Period;
  /** As first known, and as known now. */
  readonly was: KnownFigures;
  readonly is: KnownFigures;
  /** By id in code-point order: the rows whose new words change what is paid at a snapshot, or why somebody left. */
  readonly rows: readonly LateRow[];
  readonly settings: readonly MeasuringSetting[];
  /** Currencies billed in the period whose rate is another one; in code-point order. */
  readonly currencies: readonly string[];
  /** Accounts that stood inside the segments asked about in one book only; in code-point order. */
  readonly movedAccounts: readonly string[];
}

export interface RestatementScope {
  /** Empty or left out: the whole book. */
  readonly segments?: readonly string[];
  /** The last snapshot of the whole answer, whose exchange rates count for all of it; left out = the period's own end. */
  readonly lastTo?: Day;
}

/** Each side at the rates and by the settings of its own book. */
export function restatement(
  then: Book,
  now: Book,
  period: Period,
  { segments = [], lastTo = period.to }: RestatementScope = {},
): Restatement {
  const rated = lastTo === period.to ? then : withLaterRates(then, now, period.to);
  const reported = (book: Book) => withinSegments(inReportingCurrency(book, lastTo).book, period.from, segments);
  const [before, after] = [reported(rated), reported(now)];
  const kept = new Set([...before.accounts, ...after.accounts].map(({ id }) => id));
  return {
    period,
    was: { metrics: periodMetrics(before, period), settings: then.settings },
    is: { metrics: periodMetrics(after, period), settings: now.settings },
    rows: lateRows(then, now, period).filter(({ accountId }) => kept.has(accountId)),
    settings: measuringSettings.filter((key) => !sameSetting(then.settings, now.settings, key)),
    currencies: otherRates(rated, now, period, lastTo),
    movedAccounts: segments.length === 0 ? [] : moved(then, now, before, after),
  };
}

/** No rate of a day after the period could be known when it closed: an answer that reaches further has the same ones on both sides. */
function withLaterRates(then: Book, now: Book, to: Day): Book {
  if (then.settings.currency !== now.settings.currency) return then;
  return { ...then, fx: [...then.fx.filter(({ day }) => day <= to), ...now.fx.filter(({ day }) => day > to)] };
}

/** A row's change counts by what it makes of the period, not by its words: an end set for next year changes nothing here. */
function lateRows(then: Book, now: Book, period: Period): readonly LateRow[] {
  const [was, is] = [byId(then.subscriptions), byId(now.subscriptions)];
  const [weighedThen, weighedNow] = [weights(then, period), weights(now, period)];
  const ids = [...new Set([...weighedThen.keys(), ...weighedNow.keys()])].sort(byCodePoint);
  return ids
    .filter((id) => weighedThen.get(id) !== weighedNow.get(id))
    .flatMap((id) => lateRow(id, was.get(id) ?? null, is.get(id) ?? null));
}

function lateRow(id: string, was: Subscription | null, is: Subscription | null): readonly LateRow[] {
  const row = is ?? was;
  // The same words weigh otherwise by other days of grace: that is told as the setting's change.
  if (row === null || (was !== null && is !== null && sameWords(was, is))) return [];
  const change = was === null ? "added" : is === null ? "removed" : "changed";
  return [{ id, accountId: row.accountId, change, was, is }];
}

const words: readonly (keyof Subscription)[] = [
  "accountId",
  "mrrCents",
  "annualCents",
  "currency",
  "startDay",
  "endDay",
  "endReason",
];

function sameWords(was: Subscription, is: Subscription): boolean {
  return words.every((word) => was[word] === is[word]);
}

function byId(rows: readonly Subscription[]): ReadonlyMap<string, Subscription> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** By row id: what it adds to each snapshot and the reason it ended for; rows that do neither are absent. */
function weights(book: Book, { from, to }: Period): ReadonlyMap<string, string> {
  const paid = (row: Subscription, day: Day) =>
    activeOn(row, day) ? [row.accountId, row.currency, row.mrrCents, row.annualCents].join(" ") : "";
  const reason = ({ endDay, endReason }: Subscription) =>
    endDay !== null && endDay > from && endDay <= to ? `ended ${endReason ?? "unknown"}` : "";
  return new Map(
    payingRows(book).flatMap((row) => {
      const parts = [paid(row, from), paid(row, to), reason(row)];
      return parts.some((part) => part !== "") ? [[row.id, parts.join("|")] as const] : [];
    }),
  );
}

function sameSetting(was: Settings, is: Settings, key: MeasuringSetting): boolean {
  if (key !== "grossMargin" || was.grossMargin === null || is.grossMargin === null) return was[key] === is[key];
  return compare(was.grossMargin, is.grossMargin) === 0;
}

function otherRates(then: Book, now: Book, period: Period, lastTo: Day): readonly string[] {
  const ratesOf = (book: Book) => ratesOn(book.fx, lastTo, book.settings.currency);
  const [was, is] = [ratesOf(then), ratesOf(now)];
  const billed = [then, now].flatMap((book) => foreignRows(book, period).map(({ currency }) => currency));
  return [...new Set(billed)].sort(byCodePoint).filter((currency) => !sameRate(was.get(currency), is.get(currency)));
}

function sameRate(was: FxRate | undefined, is: FxRate | undefined): boolean {
  if (was === undefined || is === undefined) return was === is;
  return compare(was.rate, is.rate) === 0;
}

/** Of the accounts in both books: one that only arrived is told by its rows. */
function moved(then: Book, now: Book, before: Book, after: Book): readonly string[] {
  const ids = (book: Book) => new Set(book.accounts.map(({ id }) => id));
  const [known, still, inThen, inNow] = [ids(then), ids(now), ids(before), ids(after)];
  return [...known].filter((id) => still.has(id) && inThen.has(id) !== inNow.has(id)).sort(byCodePoint);
}
