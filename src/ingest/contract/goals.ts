/** milestones.csv and outcomes.csv: the steps a customer is to take, and what it is to gain. */
import type { Milestone, Outcome } from "../../core/records.ts";
import { oneOf } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { signedDecimal } from "../cell/number.ts";
import { id } from "../cell/text.ts";
import { defineFeed, optional, required } from "./feed.ts";

export const milestones = defineFeed({
  file: "milestones.csv",
  columns: {
    accountId: required("account_id", id, "acme-1"),
    // Part of the key, so no longer than a key takes.
    name: required("name", id, "First report sent"),
    kind: optional("kind", oneOf(["value_task", "training"]), "value_task"),
    userId: optional("user_id", id, ""),
    dueOn: optional("due_on", day, "2026-02-15"),
    doneOn: optional("done_on", day, "2026-02-10"),
  },
  build: (values): Milestone => values,
});

export const outcomes = defineFeed({
  file: "outcomes.csv",
  columns: {
    accountId: required("account_id", id, "acme-1"),
    name: required("name", id, "Hours saved a week"),
    target: required("target", signedDecimal, "40"),
    actual: optional("actual", signedDecimal, "31.5"),
    dueOn: optional("due_on", day, "2026-12-31"),
  },
  build: (values): Outcome => values,
});
