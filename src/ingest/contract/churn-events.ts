/** churn_events.csv: somebody noted that an account left, and why; held against the subscriptions, which alone make revenue. */
import type { Day } from "../../core/day.ts";
import { oneOf } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { id, name, note } from "../cell/text.ts";
import { defineFeed, optional, required } from "./feed.ts";

export interface ChurnEvent {
  readonly accountId: string;
  readonly on: Day;
  readonly kind: "voluntary" | "involuntary" | null;
  readonly reasonCode: string | null;
  readonly comment: string | null;
}

export const churnEvents = defineFeed({
  file: "churn_events.csv",
  columns: {
    accountId: required("account_id", id, "acme-1"),
    on: required("on", day, "2027-01-01"),
    kind: optional("kind", oneOf(["voluntary", "involuntary"]), "voluntary"),
    reasonCode: optional("reason_code", name, "pricing"),
    comment: optional("comment", note, "Moved to a competitor"),
  },
  build: (values): ChurnEvent => values,
});
