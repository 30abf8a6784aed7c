/** How long the oldest unpaid invoice is overdue, up to the invoice feed's watermark; nothing overdue is good. */
import { fraction } from "../../fraction.ts";
import { daysFigure, moneyFigure } from "../evidence.ts";
import type { Signal } from "./signal.ts";

export const overdueInvoices: Signal = {
  id: "overdue_invoices",
  dimension: "billing",
  words: {
    label: "invoices",
    subject: "invoices are",
    bad: "long overdue",
    ok: "overdue",
    good: "paid on time",
  },
  starting: {
    weight: 1,
    // Days: the buckets every receivables ageing report has, 0, 30 and 60.
    level: { bad: 60, ok: 30, good: 0 },
    weekly: null,
  },
  measure: ({ billing, watermarks }) => {
    if (!billing || billing.invoicesKnown === 0 || watermarks.invoices === null) return null;
    const { oldestOverdueDay, overdueCents } = billing;
    const days = oldestOverdueDay === null ? 0 : Math.max(0, watermarks.invoices - oldestOverdueDay);
    return {
      reading: fraction(BigInt(days)),
      figures: [daysFigure("days overdue", days), moneyFigure("overdue", overdueCents)],
      weeks: null,
    };
  },
};
