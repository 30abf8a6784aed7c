/** A period's movements -> a table that leads from the MRR at its start to the MRR at its end, adding up on screen. */
import { movementKinds, type PeriodMetrics } from "../core/revenue/results.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import { nouns } from "./figures/nouns.ts";
import { factPeriod, type MetricSubject, subjectOf } from "./metric-facts.ts";

export const movementTitles = {
  new: "New",
  reactivation: "Came back",
  expansion: "Expansion",
  contraction: "Contraction",
  churn: "Churn",
} as const;

export function movementTable(draft: Draft, of: MetricSubject, metrics: PeriodMetrics): void {
  const about = (label: string) => ({ label, subject: subjectOf(of), period: factPeriod(metrics.period) });
  const row = (label: string, amount: Figure, accounts: number) => ({
    label,
    facts: [
      draft.fact(amount, { ...about(`${label}, MRR`), polarity: "up_good" }),
      draft.fact(draft.figures.count(accounts, nouns.account), about(`${label}, accounts`)),
    ],
  });
  const start = row("At the start", draft.figures.money(metrics.startMrr), metrics.startAccounts);
  const moved = movementKinds.map((kind) =>
    row(movementTitles[kind], draft.figures.moneyMoved(metrics.movements[kind]), metrics.movementCounts[kind]),
  );
  const end = row("At the end", draft.figures.money(metrics.endMrr), metrics.endAccounts);
  const rows = [start, ...moved, end];
  const amounts = rows.map(({ facts: [amount = ""] }) => amount);
  draft.addUp(amounts.at(-1) ?? "", amounts.slice(0, -1));
  draft.section({
    title: "How the MRR moved",
    kind: "table",
    facts: rows.flatMap(({ facts }) => facts),
    columns: ["Movement", "MRR", "Accounts"],
    rows,
  });
}
