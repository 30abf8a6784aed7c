/** touches.csv: when somebody spoke with the customer. */
import type { Touch } from "../../core/records.ts";
import { oneOf } from "../cell/choice.ts";
import { moment } from "../cell/day.ts";
import { emailAddress, id, note } from "../cell/text.ts";
import { defineFeed, optional, required } from "./feed.ts";

export const touches = defineFeed({
  file: "touches.csv",
  columns: {
    id: required("id", id, "touch-1"),
    accountId: required("account_id", id, "acme-1"),
    kind: required("kind", oneOf(["call", "meeting", "email", "qbr"]), "call"),
    when: required("at", moment, "2026-02-02T14:00"),
    memberEmail: optional("member_email", emailAddress, "ana@example.com"),
    contactId: optional("contact_id", id, "contact-1"),
    sentiment: optional("sentiment", oneOf(["positive", "neutral", "negative"]), "positive"),
    note: optional("note", note, "Wants single sign-on by spring"),
  },
  build: ({ when, ...values }): Touch => ({ ...values, at: when.at, on: when.day }),
});
