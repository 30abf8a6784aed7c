/** A life -> its monthly invoices since the guide's quarter, with the payments that failed. */
import { addMonths, type Day } from "../../core/day.ts";
import type { Minor } from "../../core/money.ts";
import type { Invoice } from "../../core/records.ts";
import { type Life, paysOn } from "./life.ts";
import { moods } from "./mood-data.ts";
import type { Quarters } from "./quarters.ts";
import { randomStream } from "./random.ts";

const months = 9;
/** Billing days are spread over the month, all of them in every month. */
const billingDays = 28;
/** Attempts on a payment that never went through. */
const failedAttempts = [3, 4] as const;
/** An account lost to failed payments failed with its last invoices, due this many days before it was gone. */
const failingDays = 45;

export function invoicesOf(life: Life, quarters: Quarters, seed: number): readonly Invoice[] {
  const random = randomStream(seed, "invoices", life.index);
  const mood = moods[life.mood];
  const dueDays = Array.from({ length: months }, (_, at) => addMonths(quarters.guide, at) + (life.index % billingDays));
  const due = dueDays.filter((day) => day < quarters.today && paysOn(life, day));
  const keepsFailing = random.chance(mood.failingPayments);
  return due.map((dueOn, at) => {
    const failed = failedOnTheWayOut(life, dueOn) || (keepsFailing && at === due.length - 1);
    const paid = dueOn + random.whole(...mood.paysAfter);
    return {
      id: `inv-${life.id.slice(4)}-${at + 1}`,
      accountId: life.id,
      dueOn,
      paidOn: failed || paid >= quarters.today ? null : paid,
      amountCents: centsOn(life, dueOn),
      currency: "USD",
      failedAttempts: failed ? random.whole(...failedAttempts) : 0,
    };
  });
}

function failedOnTheWayOut({ left }: Life, dueOn: Day): boolean {
  return left?.reason === "involuntary" && dueOn < left.day && dueOn >= left.day - failingDays;
}

function centsOn(life: Life, day: Day): Minor {
  if (life.returned !== null && day >= life.returned.day) return life.returned.cents;
  const soFar = life.changes.filter((change) => change.day <= day);
  return soFar.reduce((cents, { byCents }) => cents + byCents, life.startCents);
}
