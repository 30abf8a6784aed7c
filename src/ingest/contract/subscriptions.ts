/** subscriptions.csv: what is paid for, from when to when, as net monthly and annual amounts. */
import { type Day, isoDay, lastDay } from "../../core/day.ts";
import type { EndReason, Subscription, SubscriptionStatus } from "../../core/records.ts";
import { intervals } from "../../core/revenue/mrr.ts";
import { currency, oneOf } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { amount, wholeNumber } from "../cell/number.ts";
import { id, name } from "../cell/text.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { defineFeed, optional, type Remark, required } from "./feed.ts";
import { type StatedPrice, worth } from "./price.ts";

interface Values extends StatedPrice {
  readonly id: string;
  readonly accountId: string;
  readonly product: string | null;
  readonly currency: string | null;
  readonly startDay: Day;
  readonly statedEnd: Day | null;
  readonly status: SubscriptionStatus | null;
  readonly endReason: EndReason | null;
  readonly cancelRequestedOn: Day | null;
}

export const subscriptions = defineFeed<Values, Subscription>({
  file: "subscriptions.csv",
  columns: {
    id: required("id", id, "sub-1"),
    accountId: required("account_id", id, "acme-1"),
    product: optional("product", name, "Platform"),
    mrr: optional("mrr", amount, "1200.00"),
    amount: optional("amount", amount, ""),
    interval: optional("interval", oneOf(intervals), ""),
    intervalCount: optional("interval_count", wholeNumber(1), ""),
    currency: optional("currency", currency, "USD"),
    startDay: required("start_date", day, "2026-01-01"),
    statedEnd: optional("end_date", day, "2027-01-01"),
    status: optional("status", oneOf(["active", "trial", "free", "unpaid", "paused", "past_due"]), "active"),
    discountAmount: optional("discount_amount", amount, ""),
    endReason: optional("end_reason", oneOf(["voluntary", "involuntary", "unknown"]), ""),
    cancelRequestedOn: optional("cancel_requested_on", day, ""),
  },
  oneOf: [["mrr"], ["amount", "interval"]],
  build: toSubscription,
  remark: zeroLength,
});

function toSubscription(values: Values, context: Context): Subscription | Fault {
  const { id, accountId, product, startDay, endReason, cancelRequestedOn } = values;
  const endDay = exclusiveEnd(values.statedEnd, context);
  if (endDay !== null && endDay < startDay) return endsBeforeItStarts;
  const inCurrency = values.currency ?? context.currencyOfAccount.get(accountId) ?? context.currency;
  // A row that says nothing of its status is a running contract.
  const status = values.status ?? "active";
  const price = worth(values, inCurrency, status);
  if (price instanceof Fault) return price;
  return {
    id,
    accountId,
    product,
    ...price,
    currency: inCurrency,
    startDay,
    endDay,
    status,
    endReason,
    cancelRequestedOn,
  };
}

function exclusiveEnd(stated: Day | null, { endInclusive }: Context): Day | null {
  // 9999-12-31 is how many systems write "no end": there is no day after it.
  return stated === null || !endInclusive ? stated : Math.min(stated + 1, lastDay);
}

const endsBeforeItStarts = new Fault(
  "lies before start_date",
  "Correct one of the two days; if the file's days are day-first or its ends are inclusive, say so in a mapping (--map).",
  { column: "end_date", contradiction: "end_before_start" },
);

/** Entered, since it contradicts nothing, but never active (definitions.md §1). */
function zeroLength({ id, startDay, endDay }: Subscription): Remark | undefined {
  if (endDay !== startDay) return undefined;
  return {
    code: "zero_length",
    text: `Subscription ${id} starts and ends on ${isoDay(startDay)}: it is never active and counts nothing.`,
    remedy:
      'If its end is the last day in force, add a day to end_date or set "end_inclusive" in the mapping; else leave it.',
  };
}
