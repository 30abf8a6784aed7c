/** What a subscription row says of its price becomes net MRR and net annual amount in minor units. */
import { compare, type Fraction, fraction, multiply, zero } from "../../core/fraction.ts";
import { type Minor, parseMajor, toMinor } from "../../core/money.ts";
import type { SubscriptionStatus } from "../../core/records.ts";
import { annualAmount, type Interval, monthlyAmount } from "../../core/revenue/mrr.ts";
import { Fault } from "../fault.ts";

export interface StatedPrice {
  /** Decimal text in major units, net. */
  readonly mrr: string | null;
  /** Decimal text in major units, per charge, before `discountAmount`. */
  readonly amount: string | null;
  readonly interval: Interval | null;
  readonly intervalCount: number | null;
  readonly discountAmount: string | null;
}

export interface Worth {
  readonly mrrCents: Minor;
  readonly annualCents: Minor;
}

/** Statuses that are worth nothing while they last; past due counts in full (definitions.md §1). */
const unpaidStatuses: ReadonlySet<SubscriptionStatus> = new Set(["trial", "free", "unpaid", "paused"]);
const nothing: Worth = { mrrCents: 0n, annualCents: 0n };
/** PostgreSQL's bigint. */
const largestMinor = 2n ** 63n - 1n;
const monthsPerYear = fraction(12n);

/**
 * Rounded once per row, half away from zero; decimals beyond the currency's own are therefore welcome here
 * (833.3333 is a tenth of a year's 10,000 less rounding), unlike on an invoice.
 */
export function worth(price: StatedPrice, currency: string, status: SubscriptionStatus): Worth | Fault {
  const exact = price.mrr === null ? fromAmount(price, currency) : fromMrr(price, price.mrr, currency);
  if (exact instanceof Fault) return exact;
  if (compare(exact.annual, zero) < 0) return discountExceedsAmount;
  if (unpaidStatuses.has(status)) return nothing;
  const net = { mrrCents: toMinor(exact.monthly), annualCents: toMinor(exact.annual) };
  return net.mrrCents > largestMinor || net.annualCents > largestMinor ? tooLarge(price) : net;
}

interface ExactWorth {
  readonly monthly: Fraction;
  readonly annual: Fraction;
}

/** `mrr` is net already; when the row states its amount too, that must come to the same month. */
function fromMrr(price: StatedPrice, mrr: string, currency: string): ExactWorth | Fault {
  const monthly = minor(mrr, currency);
  if (price.amount === null) return { monthly, annual: multiply(monthly, monthsPerYear) };
  const charged = fromAmount(price, currency);
  if (charged instanceof Fault) return charged;
  return toMinor(charged.monthly) === toMinor(monthly) ? { monthly, annual: charged.annual } : twoPrices;
}

function fromAmount(price: StatedPrice, currency: string): ExactWorth | Fault {
  if (price.amount === null) return noPrice;
  if (price.interval === null) return noInterval;
  const recurring = {
    amount: minor(price.amount, currency),
    interval: price.interval,
    intervalCount: price.intervalCount ?? 1,
    discountAmount: minor(price.discountAmount ?? "0", currency),
  };
  return { monthly: monthlyAmount(recurring), annual: annualAmount(recurring) };
}

/** The cells have passed `amount`, so anything else here is a fault of ours. */
function minor(text: string, currency: string): Fraction {
  const exact = parseMajor(text, currency);
  if (exact === undefined) throw new RangeError(`not decimal text: ${text}`);
  return exact;
}

const noPrice = new Fault(
  "is empty, and so is amount",
  "State mrr, or amount with its interval; write 0 for a free row.",
  {
    column: "mrr",
  },
);
const noInterval = new Fault(
  "is empty although amount is stated",
  "State how often amount is charged: month, quarter, year.",
  {
    column: "interval",
  },
);
const discountExceedsAmount = new Fault(
  "exceeds amount: the net price is negative",
  "A discount comes off amount, per interval; a credit or refund is not part of MRR.",
  { column: "discount_amount" },
);
const twoPrices = new Fault(
  "and amount come to different prices a month",
  "Keep the one that is right and empty the other; mrr is net, discount_amount comes off amount only.",
  { column: "mrr" },
);

function tooLarge({ amount }: StatedPrice): Fault {
  return new Fault("is larger than any ledger holds", "Amounts are in major units (1200.00, not 120000 cents).", {
    column: amount === null ? "mrr" : "amount",
  });
}
