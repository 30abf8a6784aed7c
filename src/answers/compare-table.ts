/** What is compared -> a table of one line each: its figure, its accounts, its MRR. */
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import type { Fact, TableRow } from "./answer.ts";
import { columnsBeside } from "./compare-columns.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft, ReceiptRows } from "./draft.ts";
import { factPeriod, type MetricSubject, metricFact } from "./metric-facts.ts";
import { metricFigure } from "./metrics/metric-figure.ts";

export interface Compared {
  /** As a reader calls it. */
  readonly name: string;
  readonly subject: Fact["subject"];
  readonly metrics: Defined<PeriodMetrics>;
  readonly rows: ReceiptRows;
}

export interface ComparedLine {
  readonly compared: Compared;
  /** The fact of its figure, and of each column beside it. */
  readonly figure: string;
  readonly beside: readonly string[];
  readonly receipt?: string;
}

export type Comparison = MetricSubject & { readonly context: AnswerContext };

export function comparedLine(draft: Draft, of: Comparison, compared: Compared): ComparedLine {
  const { metric, context } = of;
  const { metrics, rows, subject, name } = compared;
  const label = `${metric.label}, ${name}`;
  const own = { metric, segment: null, whose: subject };
  if (isUndefined(metrics)) {
    const figure = draft.fact(metricFigure(metric.kind, metrics, draft.figures), {
      label,
      subject,
      metric: metric.name,
    });
    return { compared, figure, beside: [] };
  }
  const { id, receipt } = metricFact(draft, own, { label, metrics, rows, settings: context.settings });
  const beside = columnsBeside(metric).map((column) =>
    draft.fact(column.figure(metrics, draft.figures), {
      label: `${column.title}, ${name}`,
      subject,
      period: factPeriod(metrics.period),
    }),
  );
  return { compared, figure: id, beside, receipt };
}

export function tableRow(draft: Draft, { compared, figure, beside }: ComparedLine): TableRow {
  return { label: draft.figures.name(compared.name).display, facts: [figure, ...beside] };
}

export function comparisonColumns(of: Comparison, first: string): readonly string[] {
  return [first, of.metric.label, ...columnsBeside(of.metric).map(({ title }) => title)];
}
