/** What an answer needs to know about a metric: its words, its formula, and how it is read from a period's results. */
import type { Fraction } from "../../core/fraction.ts";
import type { MovementKind, PeriodMetrics } from "../../core/revenue/results.ts";
import type { Settings } from "../../core/settings.ts";
import type { Defined, UndefinedReason } from "../../core/undefined.ts";
import type { MetricName } from "../../questions/question.ts";
import type { Fact } from "../answer.ts";
import type { Figures } from "../figures/figures.ts";
import type { Benchmark } from "./benchmarks.ts";
import type { Policy } from "./policies.ts";

export interface Metric {
  readonly name: MetricName;
  /** As the field says it: "NRR". */
  readonly label: string;
  /** rate: a share of one; ratio: how many times one amount is another; money: minor units, exact until shown. */
  readonly kind: "rate" | "ratio" | "money";
  readonly polarity: Fact["polarity"];
  /** definitions.md §1: lagging tells what happened, leading what may. */
  readonly timing: "lagging" | "leading";
  /** Measured over the period, or at the instant it ends. */
  readonly measured: "over" | "at_end";
  /** definitions.md §1: NRR, GRR and churn answers also carry the trailing twelve months. */
  readonly carriesTrailingYear: boolean;
  /** MRR and churn answers name what is asked to end. */
  readonly carriesCommittedChurn: boolean;
  /** What the figure rests on where sources differ. */
  readonly policies: readonly Policy[];
  /** Of a year, for what carries the trailing year. */
  readonly benchmarks?: readonly Benchmark[];
  /** definitions.md §2: the answer says by whom the guide's own formula differs, when somebody came back. */
  readonly namesWhoCameBack?: true;
  /** definitions.md §2: without a margin it is revenue LTV, so that the answer says which it is. */
  readonly takesGrossMargin?: true;
  readonly formula: string;
  readonly definition: string;
  /** The movements behind it, for "why". */
  readonly movedBy: readonly MovementKind[];
  readonly read: (metrics: PeriodMetrics, settings: Settings) => Defined<Fraction>;
  /** Why it is not defined, where the reason's usual words would be wrong of it; without digits. */
  readonly whyUndefined?: Readonly<Partial<Record<UndefinedReason, string>>>;
  /** The receipt's inputs, as a reader sees them. */
  readonly inputs: (metrics: PeriodMetrics, show: Figures, settings: Settings) => Readonly<Record<string, string>>;
}
