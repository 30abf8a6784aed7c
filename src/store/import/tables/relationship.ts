/** The feeds of what customers ask, say and reach: tickets, surveys, touches, milestones, outcomes. */
import type { Milestone, Outcome, Survey, Ticket, Touch } from "../../../core/records.ts";
import { booleanCell, dayCell, decimalCell, numberCell, textCell } from "../copy-text.ts";
import { feedTable, nobody } from "../feed-table.ts";

export const relationshipTables = {
  tickets: feedTable<Ticket>(
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
  surveys: feedTable<Survey>(
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
  touches: feedTable<Touch>(
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
  milestones: feedTable<Milestone>("milestone", ["account_id", "name", "user_id"], {
    account_id: (row) => textCell(row.accountId),
    name: (row) => textCell(row.name),
    user_id: (row) => textCell(row.userId ?? nobody),
    kind: (row) => textCell(row.kind),
    due_on: (row) => dayCell(row.dueOn),
    done_on: (row) => dayCell(row.doneOn),
  }),
  outcomes: feedTable<Outcome>("outcome", ["account_id", "name"], {
    account_id: (row) => textCell(row.accountId),
    name: (row) => textCell(row.name),
    target: (row) => decimalCell(row.target),
    actual: (row) => decimalCell(row.actual),
    due_on: (row) => dayCell(row.dueOn),
  }),
};
