/** Terse rows -> a Book, for tests: what a test does not say is missing, in USD, without a margin. */
import { type Day, parseDay } from "../../../src/core/day.ts";
import type { Account, FxRate, Subscription } from "../../../src/core/records.ts";
import type { Attribute, AttributeSpell, Book } from "../../../src/core/revenue/book.ts";
import { defaultSettings, type Settings } from "../../../src/core/settings.ts";
import { bareAccount } from "../../support/bare-account.ts";

export type RowOf = Partial<Subscription> & Pick<Subscription, "accountId" | "mrrCents" | "startDay">;

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is not a day`);
  return parsed;
}

/** "2026-04-01..2026-07-01" */
export function period(text: string) {
  const [from = "", to = ""] = text.split("..");
  return { from: day(from), to: day(to) };
}

/** A paid row: `end` exclusive, null = open. */
export function row(
  accountId: string,
  mrrCents: bigint,
  start: string,
  end?: string,
  more: Partial<Subscription> = {},
): RowOf {
  return { accountId, mrrCents, startDay: day(start), endDay: end === undefined ? null : day(end), ...more };
}

function subscription(given: RowOf, at: number): Subscription {
  return {
    id: `s${at}`,
    product: null,
    annualCents: given.mrrCents * 12n,
    currency: "USD",
    endDay: null,
    status: "active",
    endReason: null,
    cancelRequestedOn: null,
    ...given,
  };
}

export function account(id: string, more: Partial<Account> = {}): Account {
  return bareAccount(id, { name: `Name of ${id}`, ...more });
}

export function spell(
  accountId: string,
  attribute: Attribute,
  value: string | null,
  from: string | null = null,
  to: string | null = null,
): AttributeSpell {
  return {
    accountId,
    attribute,
    value,
    validFrom: from === null ? null : day(from),
    validTo: to === null ? null : day(to),
  };
}

interface Around {
  readonly accounts?: readonly Account[];
  readonly attributes?: readonly AttributeSpell[];
  readonly fx?: readonly FxRate[];
  readonly settings?: Partial<Settings>;
}

export function bookOf(rows: readonly RowOf[], around: Around = {}): Book {
  const ids = new Set(rows.map(({ accountId }) => accountId));
  return {
    accounts: around.accounts ?? [...ids].map((id) => account(id)),
    subscriptions: rows.map(subscription),
    attributes: around.attributes ?? [],
    fx: around.fx ?? [],
    settings: { ...defaultSettings, ...around.settings },
  };
}
