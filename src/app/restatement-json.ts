/** One restated period -> its JSON: the figures that are others now, and the rows, settings and rates behind them. */
import { isoDay, type Period } from "../core/day.ts";
import { type FractionJson, fractionJson, type IntegerJson, integerJson } from "../core/exact-json.ts";
import { compare, type Fraction, fraction } from "../core/fraction.ts";
import type { Subscription } from "../core/records.ts";
import type { LateRow, Restatement } from "../core/revenue/restatement.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined, type Undefined } from "../core/undefined.ts";

export type Span = "month" | "quarter";

type FigureJson = FractionJson | IntegerJson | Undefined;

export interface RestatedPeriodJson {
  readonly period: { readonly from: string; readonly to: string };
  readonly span: Span;
  /** The knowledge compared with: the first import that found the period closed, or `since`. */
  readonly first_known_on: string;
  /** When the last of the rows below was learned; null when no row made the difference. */
  readonly restated_on: string | null;
  /** Only the metrics that are others now: nrr, grr, logo_churn, revenue_churn as fractions, mrr_cents at the period's end. */
  readonly metrics: Readonly<Record<string, { readonly first_known: FigureJson; readonly now: FigureJson }>>;
  readonly rows: readonly LateRowJson[];
  /** Settings and currencies whose change made a difference, by their names. */
  readonly settings: readonly string[];
  readonly rates: readonly string[];
}

interface LateRowJson {
  readonly table: "subscription";
  readonly id: string;
  readonly account_id: string;
  readonly change: LateRow["change"];
  /** [then, now] of every field that differs; of an added or a removed row the other side is null. */
  readonly fields: Readonly<Record<string, readonly [IntegerJson | string | null, IntegerJson | string | null]>>;
  readonly learned_on: string | null;
}

export interface RestatedSpan {
  readonly span: Span;
  readonly period: Period;
  /** ISO instant. */
  readonly firstKnown: string;
  /** By row id: ISO instant. */
  readonly learned: ReadonlyMap<string, string>;
}

/** null when no figure is another one. */
export function restatementJson(
  one: Restatement,
  { span, period, firstKnown, learned }: RestatedSpan,
): RestatedPeriodJson | null {
  const metrics = changedMetrics(one);
  if (Object.keys(metrics).length === 0) return null;
  return {
    period: { from: isoDay(period.from), to: isoDay(period.to) },
    span,
    first_known_on: firstKnown,
    restated_on: [...learned.values()].sort().at(-1) ?? null,
    metrics,
    rows: one.rows.map((row) => lateRowJson(row, learned.get(row.id) ?? null)),
    settings: one.settings.map((key) => settingNames[key]),
    rates: one.currencies,
  };
}

const settingNames: Readonly<Record<Restatement["settings"][number], string>> = {
  currency: "currency",
  grossMargin: "gross_margin",
  cacCents: "cac",
  renewalGraceDays: "renewal_grace_days",
};

interface ReportedMetric {
  readonly read: (metrics: PeriodMetrics) => Defined<Fraction>;
  readonly json: (value: Fraction) => FigureJson;
}

const reported: Readonly<Record<string, ReportedMetric>> = {
  nrr: { read: ({ nrr }) => nrr, json: fractionJson },
  grr: { read: ({ grr }) => grr, json: fractionJson },
  logo_churn: { read: ({ logoChurn }) => logoChurn, json: fractionJson },
  revenue_churn: { read: ({ revenueChurn }) => revenueChurn, json: fractionJson },
  mrr_cents: { read: ({ endMrr }) => fraction(endMrr), json: ({ num }) => integerJson(num) },
};

function changedMetrics({ was, is }: Restatement): RestatedPeriodJson["metrics"] {
  const changed = Object.entries(reported).flatMap(([name, { read, json }]) => {
    const sides = [was, is].map(({ metrics }) => (isUndefined(metrics) ? metrics : read(metrics)));
    const [before, after] = sides;
    if (before === undefined || after === undefined || same(before, after)) return [];
    const shown = (value: Defined<Fraction>) => (isUndefined(value) ? value : json(value));
    return [[name, { first_known: shown(before), now: shown(after) }] as const];
  });
  return Object.fromEntries(changed);
}

function same(a: Defined<Fraction>, b: Defined<Fraction>): boolean {
  if (isUndefined(a) || isUndefined(b)) return isUndefined(a) && isUndefined(b);
  return compare(a, b) === 0;
}

type Cell = IntegerJson | string | null;

const fields: Readonly<Record<string, (row: Subscription) => Cell>> = {
  account_id: (row) => row.accountId,
  product: (row) => row.product,
  mrr_cents: (row) => integerJson(row.mrrCents),
  annual_cents: (row) => integerJson(row.annualCents),
  currency: (row) => row.currency,
  start_date: (row) => isoDay(row.startDay),
  end_date: (row) => (row.endDay === null ? null : isoDay(row.endDay)),
  status: (row) => row.status,
  end_reason: (row) => row.endReason,
};

function lateRowJson({ id, accountId, change, was, is }: LateRow, learnedOn: string | null): LateRowJson {
  const sides = Object.entries(fields).map(([name, read]): [string, [Cell, Cell]] => {
    return [name, [was === null ? null : read(was), is === null ? null : read(is)]];
  });
  return {
    table: "subscription",
    id,
    account_id: accountId,
    change,
    fields: Object.fromEntries(sides.filter(([, [then, now]]) => then !== now)),
    learned_on: learnedOn,
  };
}
