/** Records with everything unsaid left missing, and the streams that carry them as an import would. */
import { type Day, parseDay } from "../../../src/core/day.ts";
import type { FeedName, FeedRecords, Subscription, Ticket, UsageDay } from "../../../src/core/records.ts";
import type { Database } from "../../../src/store/database.ts";
import { type LoadOptions, type LoadReport, loadFeed } from "../../../src/store/import/load-feed.ts";
import type { Staged } from "../../../src/store/import/stage.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { bareAccount } from "../../support/bare-account.ts";

export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === undefined) throw new RangeError(`${iso} is no day`);
  return parsed;
}

export const account = bareAccount;

export function subscription(id: string, accountId: string, more: Partial<Subscription> = {}): Subscription {
  return {
    id,
    accountId,
    product: null,
    mrrCents: 10_000n,
    annualCents: 120_000n,
    currency: "USD",
    startDay: day("2026-01-01"),
    endDay: null,
    status: "active",
    endReason: null,
    cancelRequestedOn: null,
    ...more,
  };
}

export function usage(accountId: string, iso: string, more: Partial<UsageDay> = {}): UsageDay {
  return {
    accountId,
    day: day(iso),
    activeUsers: null,
    activeUsers7d: null,
    activeUsers30d: null,
    sessions: null,
    events: null,
    featuresUsed: null,
    ...more,
  };
}

export function ticket(id: string, accountId: string, openedOn: string, more: Partial<Ticket> = {}): Ticket {
  return {
    id,
    accountId,
    openedAt: `${openedOn}T09:00:00Z`,
    closedAt: null,
    openedOn: day(openedOn),
    closedOn: null,
    severity: null,
    topic: null,
    level: null,
    firstResponseMinutes: null,
    escalated: null,
    satisfaction: null,
    subject: null,
    ...more,
  };
}

/** The records as lines of a file whose header is line 1. */
export async function* lines<Row>(records: readonly Row[]): AsyncGenerator<Staged<Row>> {
  for (const [index, record] of records.entries()) yield { line: index + 2, record };
}

export const importedAt: LoadOptions = { now: "2026-03-01T08:00:00Z", today: day("2026-03-01"), full: false };

/** One feed in a transaction of its own. */
export function load<Feed extends FeedName>(
  db: Database,
  scope: OrgScope,
  feed: Feed,
  records: readonly FeedRecords[Feed][],
  options: Partial<LoadOptions> = {},
): Promise<LoadReport> {
  return withOrg(db, scope, (tx) => loadFeed(tx, feed, lines(records), { ...importedAt, ...options }));
}
