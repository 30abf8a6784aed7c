/** Everything the revenue core reads, fetched once: accounts, subscription rows, attribute spells and settings. */
import type { Day } from "../core/day.ts";
import type { Minor } from "../core/money.ts";
import type { EndReason, Subscription, SubscriptionStatus } from "../core/records.ts";
import type { Attribute, AttributeSpell, Book } from "../core/revenue/book.ts";
import { readAccounts } from "./accounts.ts";
import { readFxRates } from "./fx-rates.ts";
import type { OrgTx } from "./scope.ts";
import { readSettings } from "./settings.ts";

export async function readBook(tx: OrgTx): Promise<Book> {
  return {
    accounts: await readAccounts(tx),
    subscriptions: await readSubscriptions(tx),
    attributes: await readAttributeSpells(tx),
    fx: await readFxRates(tx),
    settings: await readSettings(tx),
  };
}

interface SubscriptionRow {
  readonly id: string;
  readonly account_id: string;
  readonly product: string | null;
  readonly mrr_cents: Minor;
  readonly annual_cents: Minor;
  readonly currency: string;
  readonly start_day: Day;
  readonly end_day: Day | null;
  readonly status: SubscriptionStatus;
  readonly end_reason: EndReason | null;
  readonly cancel_requested_on: Day | null;
}

async function readSubscriptions(tx: OrgTx): Promise<Subscription[]> {
  const rows = await tx.query<SubscriptionRow>(
    `select id, account_id, product, mrr_cents, annual_cents, currency, start_day, end_day, status, end_reason, cancel_requested_on
     from subscription where org_id = $1 order by account_id collate "C", start_day, id collate "C"`,
    [tx.orgId],
  );
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    product: row.product,
    mrrCents: row.mrr_cents,
    annualCents: row.annual_cents,
    currency: row.currency,
    startDay: row.start_day,
    endDay: row.end_day,
    status: row.status,
    endReason: row.end_reason,
    cancelRequestedOn: row.cancel_requested_on,
  }));
}

interface SpellRow {
  readonly account_id: string;
  readonly attribute: Attribute;
  readonly value: string | null;
  readonly valid_from: Day | null;
  readonly valid_to: Day | null;
}

async function readAttributeSpells(tx: OrgTx): Promise<AttributeSpell[]> {
  const rows = await tx.query<SpellRow>(
    `select account_id, attribute, value, nullif(valid_from, '-infinity') as valid_from, nullif(valid_to, 'infinity') as valid_to
     from account_attribute spell where org_id = $1
     order by account_id collate "C", attribute, spell.valid_from`,
    [tx.orgId],
  );
  return rows.map((row) => ({
    accountId: row.account_id,
    attribute: row.attribute,
    value: row.value,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}
