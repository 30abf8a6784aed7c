import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/revenue/book.ts";
import { type Cut, metricsBy } from "../../../src/core/revenue/metrics-report.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import type { PeriodMetrics } from "../../../src/core/revenue/results.ts";
import { type Defined, isUndefined } from "../../../src/core/undefined.ts";
import { runs } from "../../support/runs.ts";
import { anyBook, now } from "./any-book.ts";
import { perKind, total } from "./by-definition.ts";

function defined<T>(value: Defined<T>): T {
  if (isUndefined(value)) throw new Error(value.undefined);
  return value;
}

function forEvery(
  cuts: readonly Cut[],
  check: (whole: PeriodMetrics, groups: readonly PeriodMetrics[], book: Book) => void,
) {
  fc.assert(
    fc.property(anyBook, fc.constantFrom(...cuts), (book, cut) => {
      const groups = [...metricsBy(book, now, cut).values()].map(defined);
      check(defined(periodMetrics(book, now)), groups, book);
    }),
    runs(200),
  );
}

/** Everything of a period that is a sum over accounts. */
function sums(parts: readonly PeriodMetrics[]) {
  const count = (of: (one: PeriodMetrics) => number) => parts.reduce((sum, one) => sum + of(one), 0);
  const money = (of: (one: PeriodMetrics) => bigint) => total(parts.map(of));
  return {
    startMrr: money((one) => one.startMrr),
    endMrr: money((one) => one.endMrr),
    startArr: money((one) => one.startArr),
    endArr: money((one) => one.endArr),
    startAccounts: count((one) => one.startAccounts),
    endAccounts: count((one) => one.endAccounts),
    movements: perKind((kind) => money((one) => one.movements[kind])),
    movementCounts: perKind((kind) => count((one) => one.movementCounts[kind])),
    voluntary: money((one) => one.churnByReason.voluntary),
    involuntary: money((one) => one.churnByReason.involuntary),
    unknown: money((one) => one.churnByReason.unknown),
    unknownCount: count((one) => one.churnByReasonCounts.unknown),
    retained: money((one) => one.retainedMrr),
    grossRetained: money((one) => one.grossRetainedMrr),
  };
}

describe("for every book", () => {
  it("the groups of every cut by account add up to the whole, in money and in accounts", () => {
    forEvery(["segment", "region", "plan", "owner", "cohort"], (whole, groups) => {
      expect(sums(groups)).toEqual(sums([whole]));
    });
  });

  it("the products' MRR, ARR and change tie out to the whole, and each product's own movements to its change", () => {
    forEvery(["product"], (whole, products) => {
      const tied = ({ startMrr, endMrr, startArr, endArr }: ReturnType<typeof sums>) => [
        startMrr,
        endMrr,
        startArr,
        endArr,
      ];
      expect(tied(sums(products))).toEqual(tied(sums([whole])));
      for (const product of [...products, whole]) {
        expect(total(Object.values(product.movements))).toBe(product.endMrr - product.startMrr);
      }
    });
  });

  it("the products gain at least what the accounts gain, and lose as much more: a swap is a loss and a gain", () => {
    forEvery(["product"], (whole, products) => {
      const gained = ({ movements }: ReturnType<typeof sums>) =>
        movements.new + movements.reactivation + movements.expansion;
      const lost = ({ movements }: ReturnType<typeof sums>) => -(movements.contraction + movements.churn);
      const [apart, together] = [sums(products), sums([whole])];
      expect(gained(apart)).toBeGreaterThanOrEqual(gained(together));
      expect(gained(apart) - gained(together)).toBe(lost(apart) - lost(together));
    });
  });
});
