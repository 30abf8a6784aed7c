/** Beside MRR and churn: the accounts that asked to end, which no figure above counts yet. */

import { committedTable } from "./committed-table.ts";
import type { Draft } from "./draft.ts";
import { subjectOf } from "./metric-facts.ts";
import type { MetricReading } from "./metric-words.ts";

/** Enough to know whom to call; "committed churn" lists them all. */
const leadersShown = 5;

export function committedBeside(draft: Draft, input: MetricReading): void {
  const committed = input.beside?.committed ?? null;
  if (committed === null || committed.accounts.length === 0) return;
  const names = input.beside?.names ?? new Map<string, string>();
  const subject = subjectOf(input);
  const total = committedTable(draft, { committed, subject, names, from: 0, size: leadersShown });
  const on = draft.fact(draft.figures.date(committed.at - 1), { label: "day", subject });
  draft.note("committed_churn", `Asked to end by {${on}} and still counted: {${total}} of MRR.`);
}
