/** A measured period of a book -> what its answer carries beside the figure: own history, rates, grace, requests, who came back. */
import type { AccountRef } from "../../answers/account-facts.ts";
import type { Beside } from "../../answers/metric-beside.ts";
import type { Metric } from "../../answers/metrics/metric.ts";
import type { FxRate } from "../../core/records.ts";
import { accountsInGrace } from "../../core/revenue/accounts-in-grace.ts";
import type { Book } from "../../core/revenue/book.ts";
import { committedChurn } from "../../core/revenue/committed-churn.ts";
import { accountMovements } from "../../core/revenue/movements.ts";
import { type OwnHistory, ownHistory } from "../../core/revenue/own-history.ts";
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { type Defined, isUndefined } from "../../core/undefined.ts";

export interface Measured {
  readonly metric: Metric;
  /** In the reporting currency; `segments` are still to be cut out. */
  readonly book: Book;
  readonly segments: readonly string[];
  readonly now: PeriodMetrics;
  readonly rates: readonly FxRate[];
}

export function besideOf(measured: Measured): Beside {
  const { metric, book, segments, now, rates } = measured;
  const { from, to } = now.period;
  const within = withinSegments(book, from, segments);
  const names = new Map(book.accounts.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): readonly AccountRef[] => ids.map((id) => ({ id, name: names.get(id) ?? id }));
  return {
    history: historyOf(measured),
    rates,
    inGrace: { atStart: named(accountsInGrace(within, from)), atEnd: named(accountsInGrace(within, to)) },
    committed: metric.carriesCommittedChurn ? definedOrNull(committedChurn(within, to)) : null,
    cameBack: metric.namesWhoCameBack === true ? named(reactivated(within, now)) : [],
    names,
  };
}

function historyOf({ metric, book, segments, now }: Measured): OwnHistory | null {
  const { polarity } = metric;
  if (polarity === "none") return null;
  return ownHistory(book, now, { read: (metrics) => metric.read(metrics, book.settings), polarity, segments });
}

function reactivated(book: Book, { period, movementCounts }: PeriodMetrics): readonly string[] {
  const movements = movementCounts.reactivation === 0 ? [] : accountMovements(book, period);
  return (isUndefined(movements) ? [] : movements).flatMap((moved) =>
    moved.kind === "reactivation" ? [moved.accountId] : [],
  );
}

function definedOrNull<T>(value: Defined<T>): T | null {
  return isUndefined(value) ? null : value;
}
