/** New, expansion, contraction and reactivation MRR: one movement of the book each (definitions.md §2). */
import { fraction } from "../../core/fraction.ts";
import type { MovementKind } from "../../core/revenue/results.ts";
import type { Metric } from "./metric.ts";

export const newMrr = movement("new", "New MRR", "MRR of accounts that never paid before the period.");
export const expansionMrr = movement("expansion", "Expansion MRR", "MRR added by accounts that paid at the start.");
export const contractionMrr = movement(
  "contraction",
  "Contraction MRR",
  "MRR lost from accounts that paid at the start and still pay.",
);
export const reactivationMrr = movement(
  "reactivation",
  "Reactivation MRR",
  "MRR of accounts that paid before, not at the start, and again at the end.",
);

function movement(kind: Exclude<MovementKind, "churn">, label: string, definition: string): Metric {
  return {
    name: `${kind}_mrr`,
    label,
    kind: "money",
    // Contraction is a negative amount: its rise towards zero is good, as a rise of every other movement is.
    polarity: "up_good",
    timing: "lagging",
    measured: "over",
    carriesTrailingYear: false,
    carriesCommittedChurn: false,
    policies: ["paid_rows", "two_snapshots"],
    formula: `sum of the ${kind} of each account between the two snapshots`,
    definition,
    movedBy: [kind],
    read: (metrics) => fraction(metrics.movements[kind]),
    inputs: (metrics, show) => ({
      accounts: show.bareCount(metrics.movementCounts[kind]).display,
      [kind]: show.money(metrics.movements[kind]).display,
    }),
  };
}
