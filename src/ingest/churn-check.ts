/** Churn events and the subscriptions they speak of become contradictions: accounts said to have left that still pay. */
import { type Day, isoDay } from "../core/day.ts";
import type { ChurnEvent, Subscription } from "../core/records.ts";
import type { Contradiction } from "./fault.ts";
import type { ReadRecord } from "./read-feed.ts";

/** By account: its rows with MRR. */
export type PaidRows = ReadonlyMap<string, readonly Subscription[]>;

/** Enough to find the rows by; the account may have a hundred. */
const namedRows = 3;

export function paidRows(subscriptions: readonly Subscription[]): PaidRows {
  const byAccount = new Map<string, Subscription[]>();
  for (const row of subscriptions) {
    if (row.mrrCents === 0n) continue;
    const rows = byAccount.get(row.accountId);
    if (rows) rows.push(row);
    else byAccount.set(row.accountId, [row]);
  }
  return byAccount;
}

/** Undefined when the account pays nothing on the day it is said to have left (active rows: definitions.md §1). */
export function churnWhilePaying(
  file: string,
  { line, record: { accountId, on } }: ReadRecord<ChurnEvent>,
  paid: PaidRows,
): Contradiction | undefined {
  const rows = paid.get(accountId)?.filter((row) => isActive(row, on)) ?? [];
  if (rows.length === 0) return undefined;
  const ids = rows.slice(0, namedRows).map(({ id }) => id);
  const named = ids.join(", ") + (rows.length > namedRows ? ` and ${rows.length - namedRows} more` : "");
  return {
    file,
    line,
    account_id: accountId,
    code: "churn_event_while_paying",
    text: `The account is said to have left on ${isoDay(on)}, but it still pays on that day for ${named}.`,
    remedy:
      "If the account left, give these subscriptions their end_date; if it dropped one product, end that row alone (a contraction, not churn); else take the event out.",
  };
}

function isActive({ startDay, endDay }: Subscription, day: Day): boolean {
  return startDay <= day && (endDay === null || day < endDay);
}
