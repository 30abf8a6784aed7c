/** Figures as they are and as they would be -> a table with both, each with its receipt, and the facts of the one asked about. */
import type { WhatIf } from "../core/revenue/what-if.ts";
import type { TableRow } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft, ReceiptRows } from "./draft.ts";
import { type MetricSubject, metricFact } from "./metric-facts.ts";
import { logoChurn, revenueChurn } from "./metrics/churn.ts";
import type { Metric } from "./metrics/metric.ts";
import { grr, nrr } from "./metrics/retention.ts";
import { mrr } from "./metrics/value.ts";

export interface Supposed extends MetricSubject {
  readonly context: AnswerContext;
  readonly rows: ReceiptRows;
}

/** What a loss moves; the figure asked about stands first whatever it is. */
const moved: readonly Metric[] = [nrr, grr, logoChurn, revenueChurn, mrr];

export interface BothFacts {
  readonly is: string;
  readonly wouldBe: string;
  /** Of what would be. */
  readonly receipt: string;
}

/** @returns the facts of the figure asked about. */
export function beforeAndAfter(draft: Draft, input: Supposed, figures: WhatIf): BothFacts {
  const asked = bothFacts(draft, input, figures);
  const others = moved.filter(({ name }) => name !== input.metric.name);
  const rows = [
    row(input.metric, asked),
    ...others.map((metric) => row(metric, bothFacts(draft, { ...input, metric }, figures))),
  ];
  draft.section({
    title: "As it is, and as it would be",
    kind: "table",
    facts: rows.flatMap(({ facts }) => facts),
    columns: ["Figure", "As it is", "Then"],
    rows,
  });
  return asked;
}

export function bothFacts(draft: Draft, input: Supposed, { before, after, lostMrr }: WhatIf): BothFacts {
  const { metric, rows, context } = input;
  const side = { rows, settings: context.settings };
  const is = metricFact(draft, input, { ...side, label: metric.label, metrics: before });
  const supposed = {
    ...input,
    metric: {
      ...metric,
      formula: `${metric.formula}, with the MRR at the end of those who leave taken away`,
      inputs: (...given: Parameters<Metric["inputs"]>) => ({
        ...metric.inputs(...given),
        "MRR at the end of those who leave": draft.figures.money(lostMrr).display,
      }),
    },
  };
  const label = `${metric.label}, if they left`;
  const wouldBe = metricFact(draft, supposed, { ...side, label, metrics: after, previous: is.id });
  return { is: is.id, wouldBe: wouldBe.id, receipt: wouldBe.receipt };
}

function row({ label, measured }: Metric, { is, wouldBe }: BothFacts): TableRow {
  return { label: measured === "at_end" ? `${label} at the end` : label, facts: [is, wouldBe] };
}
