/** A payment that failed, or a renewal nobody processed: billing's to put right, and no sign of an unhappy customer (definitions.md §7). */
import type { Day } from "../../day.ts";
import { countFigure, dateFigure, moneyFigure } from "../../health/evidence.ts";
import type { BillingFacts } from "../../health/facts.ts";
import type { Evidence } from "../../health/score.ts";
import { joinedEvidence } from "../joined-evidence.ts";
import { isFalse, isUnknown, type Playbook, type TriggerInput, type Verdict } from "../playbook.ts";

export const failedPayment: Playbook = {
  id: "failed_payment",
  label: "Failed payment",
  // Billing people are nobody's owner in a book of accounts: the account manager takes it to them.
  owners: ["account_manager", "csm"],
  task: {
    title: "Get the payment through with the billing contact",
    checklist: [
      "Ask billing which invoice failed and why",
      "Ask the billing contact for a payment method that works",
      "Have the payment tried again and see it go through",
    ],
    dueInDays: 3,
    draft: `Hello,

a payment of {account} to us did not go through, most likely because of an expired card or a limit of the bank. Could you look into it, or give us another payment method? Nothing changes for your users in the meantime.

Best regards
{owner}`,
  },
  // A payment is through or it is not: no wobbling to wait out, but one day for a reversed booking.
  clearAfterDays: 2,
  coolDownDays: 14,
  endsWithItsTask: false,
  judge({ facts: { billing, unrenewedSince } }: TriggerInput): Verdict {
    const evidence = [failed(billing), unrenewed(unrenewedSince)].filter((one) => one !== null);
    if (evidence.length > 0) return { holds: true, opens: true, evidence: joinedEvidence(evidence) };
    return billing === null || billing.invoicesKnown === 0 ? isUnknown : isFalse;
  },
};

function failed(billing: BillingFacts | null): Evidence | null {
  if (billing === null || billing.invoicesKnown === 0 || billing.failedAttemptsOpen === 0) return null;
  const { oldestOverdueDay, overdueCents, failedAttemptsOpen } = billing;
  return {
    text: "a payment failed and is still open",
    figures: [
      countFigure("failed attempts on unpaid invoices", failedAttemptsOpen),
      ...(overdueCents > 0n ? [moneyFigure("overdue", overdueCents)] : []),
      ...(oldestOverdueDay === null ? [] : [dateFigure("overdue since", oldestOverdueDay)]),
    ],
  };
}

/** Only seen where the organisation grants days of grace: without them the account has left. */
function unrenewed(since: Day | undefined): Evidence | null {
  if (since === undefined) return null;
  return { text: "a renewal was not processed", figures: [dateFigure("contract ended on", since)] };
}
