/** Failed attempts on invoices that are still unpaid; nothing failing is good. */
import { fraction } from "../../fraction.ts";
import { countFigure } from "../evidence.ts";
import type { Signal } from "./signal.ts";

export const failedPayments: Signal = {
  id: "failed_payments",
  dimension: "billing",
  words: {
    label: "payments",
    subject: "payments",
    bad: "keep failing",
    ok: "have failed but may still go through",
    good: "go through",
  },
  starting: {
    weight: 1,
    // Attempts. The first failure is most often cured by the next attempt; after the fourth, Stripe's default retries are spent.
    level: { bad: 4, ok: 1, good: 0 },
    weekly: null,
  },
  measure: ({ billing }) => {
    if (!billing || billing.invoicesKnown === 0) return null;
    return {
      reading: fraction(BigInt(billing.failedAttemptsUnpaid)),
      figures: [
        countFigure("failed attempts on unpaid invoices", billing.failedAttemptsUnpaid),
        countFigure("invoices that failed in ninety days", billing.failedInvoices90d),
      ],
      weeks: null,
    };
  },
};
