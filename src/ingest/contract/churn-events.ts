/** churn_events.csv: somebody noted that an account left, and why; held against the subscriptions, which alone make revenue. */
import { isoDay } from "../../core/day.ts";
import type { ChurnEvent } from "../../core/records.ts";
import { oneOf } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { id, name, note } from "../cell/text.ts";
import { defineFeed, optional, required } from "./feed.ts";

export const churnEvents = defineFeed({
  file: "churn_events.csv",
  columns: {
    id: optional("id", id, ""),
    accountId: required("account_id", id, "acme-1"),
    on: required("on", day, "2027-01-01"),
    kind: optional("kind", oneOf(["voluntary", "involuntary"]), "voluntary"),
    reasonCode: optional("reason_code", name, "pricing"),
    comment: optional("comment", note, "Moved to a competitor"),
  },
  // Without ids of its own an account may leave once a day for each reason.
  build: (values): ChurnEvent => ({
    ...values,
    id: values.id ?? [values.accountId, isoDay(values.on), values.reasonCode ?? ""].join("|"),
  }),
});
