/** A payment that failed: billing's to put right, and no sign of an unhappy customer (definitions.md §7). */
import { countFigure, dateFigure, moneyFigure } from "../../health/evidence.ts";
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
  judge({ facts: { billing } }: TriggerInput): Verdict {
    if (!billing || billing.invoicesKnown === 0) return isUnknown;
    if (billing.failedAttemptsOpen === 0) return isFalse;
    const { oldestOverdueDay, overdueCents, failedAttemptsOpen } = billing;
    const figures = [
      countFigure("failed attempts on unpaid invoices", failedAttemptsOpen),
      ...(overdueCents > 0n ? [moneyFigure("overdue", overdueCents)] : []),
      ...(oldestOverdueDay === null ? [] : [dateFigure("overdue since", oldestOverdueDay)]),
    ];
    return { holds: true, opens: true, evidence: { text: "a payment failed and is still open", figures } };
  },
};
