/** The trailing-twelve-months figure that every NRR, GRR and churn answer carries (definitions.md §1). */
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined, type Undefined } from "../core/undefined.ts";
import { noteBenchmarks } from "./benchmark-note.ts";
import { insideSentence } from "./capitalised.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft, ReceiptRows } from "./draft.ts";
import { type MetricSubject, metricFact, periodFact, reasonFact } from "./metric-facts.ts";

export interface TrailingYear extends MetricSubject {
  readonly context: AnswerContext;
  /** The twelve months up to the end of the answer's period; undefined when a rate is missing, null when it was not asked for. */
  readonly trailing: Defined<PeriodMetrics> | null;
  readonly rows: ReceiptRows;
}

/** @returns the facts to show, none for a metric that carries no such figure. */
export function trailingYearFacts(draft: Draft, input: TrailingYear): readonly string[] {
  const { metric, trailing, rows, context } = input;
  if (trailing === null || !metric.carriesTrailingYear) return [];
  if (isUndefined(trailing)) {
    noteUndefined(draft, input, trailing);
    return [];
  }
  const label = `${metric.label}, trailing year`;
  const { id } = metricFact(draft, input, { label, metrics: trailing, rows, settings: context.settings });
  const period = periodFact(draft, input, trailing.period);
  const value = metric.read(trailing, context.settings);
  if (isUndefined(value)) {
    noteUndefined(draft, input, value);
  } else {
    draft.say(`Over the trailing year, {${period}}, ${insideSentence(metric.label)} is {${id}}.`);
    noteBenchmarks(draft, input);
  }
  return [id];
}

function noteUndefined(draft: Draft, input: TrailingYear, reason: Undefined): void {
  const label = insideSentence(input.metric.label);
  draft.note("not_defined", `Over the trailing year ${label} is not defined: {${reasonFact(draft, input, reason)}}.`);
}
