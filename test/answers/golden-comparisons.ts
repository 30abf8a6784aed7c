/** The quarters of golden-quarters.ts as a course of time and cut into regions, every figure worked out by hand. */

import type { CohortRetentionInput, ShownCohort } from "../../src/answers/cohort-retention.ts";
import type { CompareGroupsInput } from "../../src/answers/compare-groups.ts";
import type { ComparedSide, CompareSidesInput } from "../../src/answers/compare-sides.ts";
import type { Compared } from "../../src/answers/compare-table.ts";
import type { MetricTrendInput } from "../../src/answers/metric-trend.ts";
import { nrr } from "../../src/answers/metrics/retention.ts";
import { fraction } from "../../src/core/fraction.ts";
import type { PeriodMetrics } from "../../src/core/revenue/results.ts";
import { context, day, noRows, secondQuarter, thirdQuarter } from "./golden-quarters.ts";

export const trend: MetricTrendInput = {
  context: context({ intent: "metric_trend", slots: { metric: "nrr" } }),
  metric: nrr,
  segment: null,
  grain: "quarter",
  steps: [secondQuarter, thirdQuarter].map((metrics) => ({ period: metrics.period, metrics, rows: noRows })),
  trailing: secondQuarter,
  rates: [],
};
/** A group that nobody was in. */
export const nothing: PeriodMetrics = {
  ...thirdQuarter,
  startMrr: 0n,
  endMrr: 0n,
  startArr: 0n,
  endArr: 0n,
  startAccounts: 0,
  endAccounts: 0,
  movements: { new: 0n, reactivation: 0n, expansion: 0n, contraction: 0n, churn: 0n },
  nrr: { undefined: "empty_start" },
  logoChurn: { undefined: "empty_start" },
};
export function group(name: string, metrics: Compared["metrics"]): Compared {
  return { name, subject: { type: "segment", id: name, name }, metrics, rows: noRows };
}

/** thirdQuarter's regions: together they are all of it. 300,000 of 150 accounts, 2,150 and 12,900 lost: 94.98...%. */
export const emeaQuarter: PeriodMetrics = {
  ...thirdQuarter,
  startMrr: 30_000_000n,
  endMrr: 28_495_000n,
  startAccounts: 150,
  endAccounts: 146,
  movements: { new: 0n, reactivation: 0n, expansion: 0n, contraction: -215_000n, churn: -1_290_000n },
  nrr: fraction(28_495n, 30_000n),
};
/** 130,000 of 42 accounts, 4,300 won and 10,750 new: 103.3 %. */
export const amerQuarter: PeriodMetrics = {
  ...thirdQuarter,
  startMrr: 13_000_000n,
  endMrr: 14_505_000n,
  startAccounts: 42,
  endAccounts: 44,
  movements: { new: 1_075_000n, reactivation: 0n, expansion: 430_000n, contraction: 0n, churn: 0n },
  nrr: fraction(1343n, 1300n),
};

export const byRegion: CompareGroupsInput = {
  context: context({ intent: "compare", slots: { metric: "nrr", by: "region" } }),
  metric: nrr,
  segment: null,
  cut: "region",
  groups: [group("AMER 2", amerQuarter), group("EMEA", emeaQuarter)],
  others: null,
  total: thirdQuarter,
  rows: noRows,
  trailing: secondQuarter,
  rates: [],
};

/** Three cohorts: 100 -> 110 -> 90 -> 120 -> 60, 200 -> 150 -> 180 -> 160 -> 120, and a young one; 2 of 4 and 5 of 5 stay. */
const quartersOn = ["2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01"].map(day);

function cohort(name: string, mrr: readonly bigint[], accounts: readonly number[]): ShownCohort {
  const cells = mrr.map((cents, at) => ({ snapshot: quartersOn[at] ?? 0, mrr: cents, accounts: accounts[at] ?? 0 }));
  return { name, cells, accountIds: [], rows: noRows };
}

export const cohortsInput: CohortRetentionInput = {
  context: context({ intent: "cohort_retention", slots: {} }),
  metric: nrr,
  segment: null,
  cohorts: [
    cohort("2025-Q1", [10_000n, 11_000n, 9_000n, 12_000n, 6_000n], [4, 4, 3, 3, 2]),
    cohort("2025-Q2", [20_000n, 15_000n, 18_000n, 16_000n, 12_000n], [5, 5, 5, 5, 5]),
    cohort("2026-Q1", [5_000n], [1]),
  ],
  leftAtOnce: 2,
  trailing: secondQuarter,
  rows: noRows,
  rates: [],
};

/** `count` cohorts of so many cells each, all of them whole. */
export function manyCohorts(count: number, cells: number): readonly ShownCohort[] {
  return Array.from({ length: count }, (_, at) =>
    cohort(`20${String(10 + at)}-Q1`, Array<bigint>(cells).fill(100n), Array<number>(cells).fill(1)),
  );
}

function side(name: string, metrics: PeriodMetrics): ComparedSide {
  return { name, subject: { type: "segment", id: name, name }, metrics, rows: noRows, trailing: secondQuarter };
}

export const emeaAndAmer: CompareSidesInput = {
  context: context({ intent: "compare", slots: { metric: "nrr" } }),
  metric: nrr,
  segment: null,
  differ: "segment",
  sides: [side("EMEA 2", emeaQuarter), side("AMER 2", amerQuarter)],
  rates: [],
};

export const twoQuarters: CompareSidesInput = {
  ...emeaAndAmer,
  differ: "period",
  segment: "EMEA",
  sides: [side("1 Apr - 30 Jun 2026", secondQuarter), side("1 Jul - 30 Sep 2026", thirdQuarter)],
};
