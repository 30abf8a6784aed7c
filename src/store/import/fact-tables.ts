/** Each feed as data: its table, its key and how a record becomes the table's columns. */
import type { FeedName, FeedRecords } from "../../core/records.ts";
import { settingProblem } from "../settings.ts";
import { booleanCell, dayCell, listCell, numberCell, textCell } from "./copy-text.ts";

/** Why a record cannot enter, in words for the person who made the file. */
export interface RecordProblem {
  /** The parts of the row's key, joined by a space. */
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly problem: string;
  readonly remedy: string;
}

/** A table whose rows are facts: what changes moves to `<table>_history`. */
export interface FactTable {
  readonly table: string;
  /** The key inside the organisation. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

type Cells<Row> = Readonly<Record<string, (record: Row) => string>>;

export interface FeedTable<Row> extends FactTable {
  readonly cells: Cells<Row>;
  /** The column that says how far the feed is complete (definitions.md §5). */
  readonly dayColumn?: string;
  /** What a second row of one key means (design.md §7). */
  readonly repeated: "last row wins" | "rejected";
  /** What the store itself must refuse, because it would not be able to read it back. */
  readonly problem?: (record: Row) => RecordProblem | undefined;
}

function feedTable<Row>(
  table: string,
  key: readonly string[],
  cells: Cells<Row>,
  more: Partial<Pick<FeedTable<Row>, "dayColumn" | "repeated" | "problem">> = {},
): FeedTable<Row> {
  return { table, key, cells, columns: Object.keys(cells), repeated: "last row wins", ...more };
}

export const feedTables: { readonly [Feed in FeedName]: FeedTable<FeedRecords[Feed]> } = {
  settings: feedTable(
    "setting",
    ["key"],
    { key: (row) => textCell(row.key), value: (row) => textCell(row.value) },
    { problem: settingProblem },
  ),
  members: feedTable("member", ["email"], {
    email: (row) => textCell(row.email.toLowerCase()),
    name: (row) => textCell(row.name),
    role: (row) => row.role,
    slack_user_id: (row) => textCell(row.slackUserId),
    teams_user_id: (row) => textCell(row.teamsUserId),
  }),
  accounts: feedTable("account", ["id"], {
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
  contacts: feedTable("contact", ["id"], {
    id: (row) => textCell(row.id),
    account_id: (row) => textCell(row.accountId),
    name: (row) => textCell(row.name),
    email: (row) => textCell(row.email),
    phone: (row) => textCell(row.phone),
    role: (row) => textCell(row.role),
    left_on: (row) => dayCell(row.leftOn),
  }),
  subscriptions: feedTable("subscription", ["id"], {
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
  usage: feedTable(
    "usage_day",
    ["account_id", "day"],
    {
      account_id: (row) => textCell(row.accountId),
      day: (row) => dayCell(row.day),
      active_users: (row) => numberCell(row.activeUsers),
      active_users_7d: (row) => numberCell(row.activeUsers7d),
      active_users_30d: (row) => numberCell(row.activeUsers30d),
      sessions: (row) => numberCell(row.sessions),
      events: (row) => numberCell(row.events),
      features_used: (row) => numberCell(row.featuresUsed),
    },
    { dayColumn: "day", repeated: "rejected" },
  ),
  user_days: feedTable(
    "user_day",
    ["account_id", "day", "user_id"],
    {
      account_id: (row) => textCell(row.accountId),
      day: (row) => dayCell(row.day),
      user_id: (row) => textCell(row.userId),
      sessions: (row) => numberCell(row.sessions),
      events: (row) => numberCell(row.events),
    },
    { dayColumn: "day", repeated: "rejected" },
  ),
  tickets: feedTable(
    "ticket",
    ["id"],
    {
      id: (row) => textCell(row.id),
      account_id: (row) => textCell(row.accountId),
      opened_at: (row) => row.openedAt,
      closed_at: (row) => textCell(row.closedAt),
      opened_on: (row) => dayCell(row.openedOn),
      closed_on: (row) => dayCell(row.closedOn),
      severity: (row) => textCell(row.severity),
      topic: (row) => textCell(row.topic),
      level: (row) => textCell(row.level),
      first_response_minutes: (row) => numberCell(row.firstResponseMinutes),
      escalated: (row) => booleanCell(row.escalated),
      satisfaction: (row) => numberCell(row.satisfaction),
      subject: (row) => textCell(row.subject),
    },
    { dayColumn: "opened_on" },
  ),
  surveys: feedTable(
    "survey",
    ["id"],
    {
      id: (row) => textCell(row.id),
      account_id: (row) => textCell(row.accountId),
      kind: (row) => row.kind,
      score: (row) => numberCell(row.score),
      answered_at: (row) => row.answeredAt,
      answered_on: (row) => dayCell(row.answeredOn),
      contact_id: (row) => textCell(row.contactId),
      comment: (row) => textCell(row.comment),
    },
    { dayColumn: "answered_on" },
  ),
  touches: feedTable(
    "touch",
    ["id"],
    {
      id: (row) => textCell(row.id),
      account_id: (row) => textCell(row.accountId),
      kind: (row) => row.kind,
      at: (row) => row.at,
      on_day: (row) => dayCell(row.on),
      member_email: (row) => textCell(row.memberEmail),
      contact_id: (row) => textCell(row.contactId),
      sentiment: (row) => textCell(row.sentiment),
      note: (row) => textCell(row.note),
    },
    { dayColumn: "on_day" },
  ),
  invoices: feedTable(
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
};

/** Kept by the program itself beside the feeds, with the same history. */
export const spellTable: FactTable = {
  table: "account_attribute",
  key: ["account_id", "attribute", "valid_from"],
  columns: ["account_id", "attribute", "valid_from", "valid_to", "value"],
};

export const watermarkTable: FactTable = { table: "watermark", key: ["feed"], columns: ["feed", "complete_to"] };

/** Every table that belongs to an account, in the order in which rows can leave. */
export const tablesOfAnAccount: readonly FactTable[] = [
  feedTables.invoices,
  feedTables.touches,
  feedTables.surveys,
  feedTables.tickets,
  feedTables.user_days,
  feedTables.usage,
  feedTables.subscriptions,
  feedTables.contacts,
  spellTable,
];
