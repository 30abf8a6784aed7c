/** Invoices -> what is overdue and which payments failed, per account. */
import { type Day, isoDay } from "../../core/day.ts";
import type { BillingFacts } from "../../core/health/facts.ts";
import type { Minor } from "../../core/money.ts";
import type { OrgTx } from "../scope.ts";
import { chosenAccounts, type FactsWindow, windowParameters } from "./window.ts";

interface BillingRow {
  readonly account_id: string;
  readonly overdue_cents: Minor;
  readonly oldest_overdue_day: Day | null;
  readonly failed_attempts_unpaid: number;
  readonly failed_attempts_open: number;
  readonly failed_invoices_90d: number;
  readonly invoices_90d: number;
  readonly invoices_known: number;
}

/** @param currency the overdue sum holds invoices in this currency only; counts and days hold all of them. */
export async function readBilling(
  tx: OrgTx,
  window: FactsWindow,
  { asOf, currency }: { readonly asOf: Day; readonly currency: string },
): Promise<Map<string, BillingFacts>> {
  const rows = await tx.query<BillingRow>(billingSql, [...windowParameters(tx, window), currency, isoDay(asOf)]);
  return new Map(rows.map((row) => [row.account_id, billingOf(row)]));
}

function billingOf(row: BillingRow): BillingFacts {
  return {
    overdueCents: row.overdue_cents,
    oldestOverdueDay: row.oldest_overdue_day,
    failedAttemptsUnpaid: row.failed_attempts_unpaid,
    failedAttemptsOpen: row.failed_attempts_open,
    failedInvoices90d: row.failed_invoices_90d,
    invoices90d: row.invoices_90d,
    invoicesKnown: row.invoices_known,
  };
}

// On its due day an invoice is not yet overdue. A row later paid was unpaid on the days before.
const billingSql = `
  with ${chosenAccounts}
  select chosen.id as account_id, due.*
  from chosen
  cross join lateral (
    select
      coalesce(sum(amount_cents) filter (where overdue and currency = $4), 0)::bigint as overdue_cents,
      min(due_on) filter (where overdue) as oldest_overdue_day,
      coalesce(sum(failed_attempts) filter (where unpaid), 0)::int as failed_attempts_unpaid,
      coalesce(sum(failed_attempts) filter (where paid_on is null or paid_on > $5::date), 0)::int as failed_attempts_open,
      count(*) filter (where recent and failed_attempts > 0)::int as failed_invoices_90d,
      count(*) filter (where recent)::int as invoices_90d,
      count(*)::int as invoices_known
    from (
      select *, unpaid and due_on < $3::date as overdue, due_on > $3::date - 90 as recent
      from (
        select *, paid_on is null or paid_on > $3::date as unpaid from invoice
        where org_id = $1 and account_id = chosen.id and due_on <= $3::date
      ) known
    ) invoice
  ) due`;
