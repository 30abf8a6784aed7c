/** A book and a period -> what `holdfast metrics --more` adds: ARR, further ratios, committed churn, ranks, rates, who is in grace. */
import { isoDay, type Period } from "../core/day.ts";
import { definedFractionJson, fractionJson, integerJson } from "../core/exact-json.ts";
import type { FxRate } from "../core/records.ts";
import { accountsInGrace } from "../core/revenue/accounts-in-grace.ts";
import type { Book } from "../core/revenue/book.ts";
import { type CommittedChurn, committedChurn } from "../core/revenue/committed-churn.ts";
import { annualisedChurn, lifetimeToCost, netRevenueChurn, quickRatio } from "../core/revenue/derived-rates.ts";
import { ownHistory } from "../core/revenue/own-history.ts";
import { inReportingCurrency, ratesUsed } from "../core/revenue/reporting-currency.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";

/** `stored` before its conversion, `metrics` of it after. Fractions and integers as everywhere (definitions.md §3). */
export function moreJson(stored: Book, period: Period, metrics: Defined<PeriodMetrics>): object {
  const { book, rates } = inReportingCurrency(stored, period.to);
  const inGrace = (day: number) => accountsInGrace(book, day);
  return {
    ...(isUndefined(metrics) ? metrics : figuresJson(book, metrics)),
    committed_churn: committedJson(committedChurn(book, period.to)),
    rates: Object.fromEntries(ratesUsed(() => stored, rates, [period]).map(rateJson)),
    in_grace: { at_start: inGrace(period.from), at_end: inGrace(period.to) },
  };
}

function figuresJson(book: Book, metrics: PeriodMetrics): object {
  return {
    start_arr_cents: integerJson(metrics.startArr),
    end_arr_cents: integerJson(metrics.endArr),
    net_revenue_churn: definedFractionJson(netRevenueChurn(metrics)),
    quick_ratio: definedFractionJson(quickRatio(metrics)),
    annualised_churn: definedFractionJson(annualisedChurn(metrics)),
    ltv_cac: definedFractionJson(lifetimeToCost(metrics, book.settings.cacCents)),
    rank: ranksJson(book, metrics),
  };
}

const ranked = {
  nrr: { read: (metrics: PeriodMetrics) => metrics.nrr, polarity: "up_good" },
  grr: { read: (metrics: PeriodMetrics) => metrics.grr, polarity: "up_good" },
  revenue_churn: { read: (metrics: PeriodMetrics) => metrics.revenueChurn, polarity: "up_bad" },
  logo_churn: { read: (metrics: PeriodMetrics) => metrics.logoChurn, polarity: "up_bad" },
} as const;

/** null without a rank: no whole months, or too few such periods with a start. */
function ranksJson(book: Book, metrics: PeriodMetrics): object {
  return Object.fromEntries(
    Object.entries(ranked).map(([name, { read, polarity }]) => {
      const history = ownHistory(book, metrics, { read, polarity });
      if (history === null) return [name, null];
      const { of, fromBest, fromWorst, joint } = history.rank;
      return [name, { of, from_best: fromBest, from_worst: fromWorst, joint }];
    }),
  );
}

function committedJson(committed: Defined<CommittedChurn>): object {
  if (isUndefined(committed)) return committed;
  return {
    total_cents: integerJson(committed.total),
    accounts: committed.accounts.map(({ accountId, mrr, kind, endsOn }) => ({
      account_id: accountId,
      mrr_cents: integerJson(mrr),
      kind,
      ends_on: endsOn === null ? null : isoDay(endsOn),
    })),
  };
}

function rateJson({ currency, rate, day }: FxRate): [string, object] {
  return [currency, { rate: fractionJson(rate), day: isoDay(day) }];
}
