/** A book, a period and a cut -> everything `metrics` tells: the period, its daily ledger, and the period of each group. */
import { byCodePoint } from "../code-point-order.ts";
import type { Period } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Minor } from "../money.ts";
import { type Defined, isUndefined, notDefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { type AccountCut, groupOf, noGroup } from "./group-of.ts";
import { ledger, ledgerTotals } from "./ledger.ts";
import { movementsInOwnCurrency } from "./movements.ts";
import { otherCurrencyAccounts } from "./other-currency.ts";
import { payingRows } from "./paying-rows.ts";
import { metricsOf, periodMetrics } from "./period-metrics.ts";
import type { MovementKind, PeriodMetrics } from "./results.ts";

export type Cut = AccountCut | "product";
export type GroupMetrics = ReadonlyMap<string, Defined<PeriodMetrics>>;

export interface MetricsReport {
  readonly period: Period;
  readonly metrics: Defined<PeriodMetrics>;
  /** Signed minor units; sums to the same change as the period's movements. */
  readonly ledger: Defined<Readonly<Record<MovementKind, Minor>>>;
  /** By group name in code-point order; null without a cut. Groups that pay at neither snapshot are absent. */
  readonly by: GroupMetrics | null;
}

/** @throws HoldfastError for a reversed period, and when movements do not close. */
export function metricsReport(book: Book, period: Period, by: Cut | null = null): MetricsReport {
  const entries = ledger(book, period);
  return {
    period,
    metrics: periodMetrics(book, period),
    ledger: isUndefined(entries) ? entries : ledgerTotals(entries),
    by: by === null ? null : metricsBy(book, period, by),
  };
}

/** Each group's own figures: accounts stand in the group they were in at the period's start (definitions.md §1). */
export function metricsBy(book: Book, period: Period, by: Cut): GroupMetrics {
  return by === "product" ? byProduct(book, period) : byAccountGroup(book, period, by);
}

function byAccountGroup(book: Book, period: Period, cut: AccountCut): GroupMetrics {
  const group = groupOf(book, cut);
  const foreign = new Set(otherCurrencyAccounts(book, period));
  const groups = groupBy(movementsInOwnCurrency(book, period), (moved) => group(moved.accountId, period.from));
  return inOrder(groups, (movements) => {
    const without = movements.map((moved) => moved.accountId).filter((id) => foreign.has(id));
    return without.length > 0 ? notDefined("no_fx_rate", without) : metricsOf(movements, period, book.settings);
  });
}

/** Each product a book of its own: MRR ties out to the total, movements and logo churn do not (a swap leaves one book). */
function byProduct(book: Book, period: Period): GroupMetrics {
  // The rows have their days of grace already, which belong to the account as a whole: a product dropped is no late renewal.
  const settings = { ...book.settings, renewalGraceDays: 0 };
  const products = groupBy(payingRows(book), (row) => row.product ?? noGroup);
  const books = [...products].map(
    ([product, subscriptions]) => [product, { ...book, subscriptions, settings }] as const,
  );
  const paying = books.filter(([, own]) => movementsInOwnCurrency(own, period).length > 0);
  return inOrder(new Map(paying), (own) => periodMetrics(own, period));
}

function inOrder<Group, Value>(groups: ReadonlyMap<string, Group>, of: (group: Group) => Value): Map<string, Value> {
  const ordered = [...groups].sort(([a], [b]) => byCodePoint(a, b));
  return new Map(ordered.map(([name, group]) => [name, of(group)]));
}
