/** A period's churn -> its three reasons, which sum to it in accounts and in MRR (definitions.md §1). */
import { endReasons, type PeriodMetrics } from "../core/revenue/results.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { reasonTitles } from "./movement-words.ts";

export function churnTable(draft: Draft, of: MetricSubject, metrics: PeriodMetrics): void {
  if (metrics.movementCounts.churn === 0) return;
  const row = (label: string, accounts: number, amount: bigint) => ({
    label,
    facts: [
      draft.fact(draft.figures.count(accounts, nouns.account), { label: `${label}, accounts`, subject: subjectOf(of) }),
      draft.fact(draft.figures.moneyMoved(amount), {
        label: `${label}, MRR`,
        subject: subjectOf(of),
        polarity: "up_good",
      }),
    ],
  });
  const reasons = endReasons.map((reason) =>
    row(reasonTitles[reason], metrics.churnByReasonCounts[reason], metrics.churnByReason[reason]),
  );
  const all = row("All churn", metrics.movementCounts.churn, metrics.movements.churn);
  for (const column of all.facts.keys()) {
    draft.addUp(
      all.facts[column] ?? "",
      reasons.map(({ facts }) => facts[column] ?? ""),
    );
  }
  const rows = [...reasons, all];
  const facts = rows.flatMap((line) => line.facts);
  draft.section({ title: "Churn by reason", kind: "table", facts, columns: ["Reason", "Accounts", "MRR"], rows });
}
