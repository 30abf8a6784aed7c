/** tickets.csv: what customers asked support for. */
import type { Ticket } from "../../core/records.ts";
import { boolean, oneOf } from "../cell/choice.ts";
import { moment } from "../cell/day.ts";
import { wholeNumber } from "../cell/number.ts";
import { id, name, note } from "../cell/text.ts";
import { Fault } from "../fault.ts";
import { defineFeed, optional, required } from "./feed.ts";

export const tickets = defineFeed({
  file: "tickets.csv",
  columns: {
    id: required("id", id, "ticket-1"),
    accountId: required("account_id", id, "acme-1"),
    opened: required("opened_at", moment, "2026-02-02T09:30"),
    closed: optional("closed_at", moment, "2026-02-03T11:00"),
    severity: optional("severity", oneOf(["low", "normal", "high", "urgent"]), "normal"),
    topic: optional("topic", name, "exports"),
    level: optional("level", oneOf(["introductory", "advanced"]), "introductory"),
    firstResponseMinutes: optional("first_response_minutes", wholeNumber(), "45"),
    escalated: optional("escalated", boolean, "false"),
    satisfaction: optional("satisfaction", wholeNumber(1, 5), "4"),
    subject: optional("subject", note, "How do I export a report?"),
  },
  build: ({ opened, closed, ...values }): Ticket | Fault => {
    if (closed !== null && Date.parse(closed.at) < Date.parse(opened.at)) return closedBeforeOpened;
    return {
      ...values,
      openedAt: opened.at,
      openedOn: opened.day,
      closedAt: closed?.at ?? null,
      closedOn: closed?.day ?? null,
    };
  },
});

const closedBeforeOpened = new Fault("lies before opened_at", "Correct one of the two times.", {
  column: "closed_at",
  contradiction: "end_before_start",
});
