/** How a metric is named in sentences and in `read_as`: with its cut and its periods. */
import { rangeOfPeriod } from "../core/day.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { readAs } from "./read-as.ts";

/** As it begins a sentence: "Logo churn in {f1}" for a cut, "Logo churn" for the whole book. */
export function metricInWords(draft: Draft, of: MetricSubject): string {
  if (of.segment === null) return of.metric.label;
  const segment = draft.fact(draft.figures.name(of.segment), { label: "segment", subject: subjectOf(of) });
  return `${of.metric.label} in {${segment}}`;
}

export interface MetricReading extends MetricSubject {
  readonly context: AnswerContext;
  readonly now: PeriodMetrics;
  readonly before: PeriodMetrics | null;
}

export function readMetricAs(draft: Draft, { context, metric, segment, now, before }: MetricReading): string {
  const range = ({ period }: PeriodMetrics) => draft.figures.rangeText(rangeOfPeriod(period));
  const when = before === null ? range(now) : `${range(now)} against ${range(before)}`;
  return readAs([metric.label, segment, when], context.defaults);
}
