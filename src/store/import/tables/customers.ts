/** The feeds of who pays and what for, and of why they left: accounts, contacts, subscriptions, invoices, churn events. */
import type { Account, ChurnEvent, Contact, Invoice, Subscription } from "../../../core/records.ts";
import { dayCell, listCell, numberCell, textCell } from "../copy-text.ts";
import { feedTable } from "../feed-table.ts";

export const customersTables = {
  accounts: feedTable<Account>("account", ["id"], {
    id: (row) => textCell(row.id),
    name: (row) => textCell(row.name),
    aliases: (row) => listCell(row.aliases),
    segment: (row) => textCell(row.segment),
    region: (row) => textCell(row.region),
    plan: (row) => textCell(row.plan),
    owner_email: (row) => textCell(row.ownerEmail),
    account_manager_email: (row) => textCell(row.accountManagerEmail),
    licences: (row) => numberCell(row.licences),
    potential_users: (row) => numberCell(row.potentialUsers),
    renewal_day: (row) => dayCell(row.renewalDay),
    notice_days: (row) => numberCell(row.noticeDays),
    signed_up_on: (row) => dayCell(row.signedUpOn),
    onboarding_started_on: (row) => dayCell(row.onboardingStartedOn),
    onboarding_ended_on: (row) => dayCell(row.onboardingEndedOn),
    currency: (row) => textCell(row.currency),
  }),
  contacts: feedTable<Contact>("contact", ["id"], {
    id: (row) => textCell(row.id),
    account_id: (row) => textCell(row.accountId),
    name: (row) => textCell(row.name),
    email: (row) => textCell(row.email),
    phone: (row) => textCell(row.phone),
    role: (row) => textCell(row.role),
    left_on: (row) => dayCell(row.leftOn),
  }),
  subscriptions: feedTable<Subscription>("subscription", ["id"], {
    id: (row) => textCell(row.id),
    account_id: (row) => textCell(row.accountId),
    product: (row) => textCell(row.product),
    mrr_cents: (row) => numberCell(row.mrrCents),
    annual_cents: (row) => numberCell(row.annualCents),
    currency: (row) => textCell(row.currency),
    start_day: (row) => dayCell(row.startDay),
    end_day: (row) => dayCell(row.endDay),
    status: (row) => row.status,
    end_reason: (row) => textCell(row.endReason),
    cancel_requested_on: (row) => dayCell(row.cancelRequestedOn),
    // A row as it comes continues nothing; the split by status fills this in.
    split_of: () => textCell(null),
  }),
  invoices: feedTable<Invoice>(
    "invoice",
    ["id"],
    {
      id: (row) => textCell(row.id),
      account_id: (row) => textCell(row.accountId),
      due_on: (row) => dayCell(row.dueOn),
      paid_on: (row) => dayCell(row.paidOn),
      amount_cents: (row) => numberCell(row.amountCents),
      currency: (row) => textCell(row.currency),
      failed_attempts: (row) => numberCell(row.failedAttempts),
    },
    { dayColumn: "due_on" },
  ),
  churn_events: feedTable<ChurnEvent>("churn_event", ["id"], {
    id: (row) => textCell(row.id),
    account_id: (row) => textCell(row.accountId),
    on_day: (row) => dayCell(row.on),
    kind: (row) => textCell(row.kind),
    reason_code: (row) => textCell(row.reasonCode),
    comment: (row) => textCell(row.comment),
  }),
};
