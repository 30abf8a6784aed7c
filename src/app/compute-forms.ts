/** The forms in which `compute` takes its inputs, one schema each -> the values the formulas take. */
import { z } from "zod";
import { type Day, lastDay } from "../core/day.ts";
import { add, compare, type Fraction, subtract, zero } from "../core/fraction.ts";
import { churnDay } from "../core/revenue/churn-date.ts";
import { cohortMovements } from "../core/revenue/cohort.ts";
import type { AllMovements, CohortMovements, LifetimeInputs } from "../core/revenue/formulas.ts";
import { monthlyAmount } from "../core/revenue/mrr.ts";
import { count, interval, intervalCount, isoDay, magnitude, percent, share, wholeFromOne } from "./compute-inputs.ts";

export interface LostCustomers {
  readonly start: Fraction;
  readonly lost: Fraction;
}

/** {start_customers, lost} */
export const lostCustomers = z
  .strictObject({ start_customers: count, lost: count })
  .transform((inputs): LostCustomers => ({ start: inputs.start_customers, lost: inputs.lost }))
  .refine(({ start, lost }) => start.num === 0n || compare(lost, start) <= 0, {
    path: ["lost"],
    message: "expected at most the customers there were at the start",
  });

/** {start_customers, end_customers, new_customers}: the guide's (ending - new) / starting, when nobody came back. */
export const endCustomers = z
  .strictObject({ start_customers: count, end_customers: count, new_customers: count })
  .refine((inputs) => compare(inputs.new_customers, inputs.end_customers) <= 0, {
    path: ["new_customers"],
    message: "expected at most the customers there are at the end",
  })
  .transform((inputs): LostCustomers => {
    const kept = subtract(inputs.end_customers, inputs.new_customers);
    return { start: inputs.start_customers, lost: subtract(inputs.start_customers, kept) };
  })
  .refine(({ start, lost }) => start.num === 0n || lost.num >= 0n, {
    path: ["end_customers"],
    message: "expected no more kept customers than there were at the start: returned ones count as new here",
  });

/** {start_mrr, expansion, contraction, churn}: totals of the start accounts. */
export const cohortTotals = z
  .strictObject({ start_mrr: magnitude, expansion: magnitude, contraction: magnitude, churn: magnitude })
  .transform(({ start_mrr, ...moved }): CohortMovements => ({ startMrr: start_mrr, ...moved }))
  .refine(lossesWithinStart, { path: ["churn"], message: "expected contraction and churn of at most the start MRR" });

/** As `cohortTotals`, for the rates that expansion is no part of. */
export const cohortLosses = z
  .strictObject({ start_mrr: magnitude, expansion: magnitude.default(zero), contraction: magnitude, churn: magnitude })
  .transform(({ start_mrr, ...moved }): CohortMovements => ({ startMrr: start_mrr, ...moved }))
  .refine(lossesWithinStart, { path: ["churn"], message: "expected contraction and churn of at most the start MRR" });

/** {accounts: [[start, end], ...]} */
export const cohortAccounts = z
  .strictObject({ accounts: z.array(z.tuple([magnitude, magnitude])) })
  .transform(({ accounts }): CohortMovements => cohortMovements(accounts.map(([start, end]) => ({ start, end }))));

/** {arpa, churn, gross_margin?, months?}: ARPA per month, churn over `months`. */
export const lifetime = z
  .strictObject({ arpa: magnitude, churn: share, gross_margin: share.optional(), months: wholeFromOne.default(1) })
  .transform(
    ({ arpa, churn, gross_margin, months }): LifetimeInputs => ({
      monthlyArpa: arpa,
      churn,
      months,
      grossMargin: gross_margin ?? null,
    }),
  );

/** {new, expansion, reactivation?, contraction, churn} */
export const allMovements: z.ZodType<AllMovements> = z.strictObject({
  new: magnitude,
  expansion: magnitude,
  reactivation: magnitude.default(zero),
  contraction: magnitude,
  churn: magnitude,
});

/** {plans: [{n, price, interval, interval_count?, discount_percent?, discount_amount?}]} */
export const plans = z.strictObject({
  plans: z.array(
    z
      .strictObject({
        n: count,
        price: magnitude,
        interval,
        interval_count: intervalCount.default(1),
        discount_percent: percent.default(zero),
        discount_amount: magnitude.default(zero),
      })
      .transform((plan) => ({
        n: plan.n,
        price: {
          amount: plan.price,
          interval: plan.interval,
          intervalCount: plan.interval_count,
          discountPercent: plan.discount_percent,
          discountAmount: plan.discount_amount,
        },
      }))
      .refine(({ price }) => monthlyAmount(price).num >= 0n, "expected discounts of at most the price"),
  ),
});

/** {signup, interval, interval_count?, cancel_requested} -> the day the paid period ends. */
export const cancellation = z
  .strictObject({
    signup: isoDay,
    interval,
    interval_count: intervalCount.default(1),
    cancel_requested: isoDay,
  })
  .refine((inputs) => inputs.cancel_requested >= inputs.signup, {
    path: ["cancel_requested"],
    message: "expected a day on or after the signup",
  })
  .transform(
    ({ signup, interval, interval_count, cancel_requested }): Day =>
      churnDay({ signup, interval, intervalCount: interval_count }, cancel_requested),
  )
  .refine((ends) => ends <= lastDay, {
    path: ["interval_count"],
    message: "expected a paid period that ends before the year 10000",
  });

/** {monthly} */
export const monthlyChurn = z.strictObject({ monthly: share });

/** {mrr, accounts} */
export const mrrAndAccounts = z.strictObject({ mrr: magnitude, accounts: count });

/** {scores: [...]} of whole numbers on the survey's scale. */
export function scoresBetween(lowest: number, highest: number) {
  return z.strictObject({ scores: z.array(z.int().min(lowest).max(highest)) });
}

function lossesWithinStart({ startMrr, contraction, churn }: CohortMovements): boolean {
  return startMrr.num === 0n || compare(add(contraction, churn), startMrr) <= 0;
}
