/** How a metric is named in sentences and in `read_as`: with its cut and its periods. */
import { rangeOfPeriod } from "../core/day.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import type { Beside } from "./metric-beside.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { readAs } from "./read-as.ts";
import type { RestatedAnswer } from "./restated-note.ts";

/** As it begins a sentence: "Logo churn in {f1}" for a cut, "MRR of {f1}" for one account or owner, "Logo churn" for all. */
export function metricInWords(draft: Draft, of: MetricSubject): string {
  return `${of.metric.label}${scopeInWords(draft, of)}`;
}

/** " in {f1}", " of {f1}", or nothing for everybody. */
export function scopeInWords(draft: Draft, of: MetricSubject): string {
  const { segment, whose } = of;
  const named = (name: string, label: string) =>
    `{${draft.fact(draft.figures.name(name), { label, subject: subjectOf(of) })}}`;
  const within = segment === null ? "" : ` in ${named(segment, "segment")}`;
  const owned = whose === undefined ? "" : ` of ${named(whose.name, whose.type === "person" ? "owner" : "account")}`;
  return `${within}${owned}`;
}

export interface MetricReading extends RestatedAnswer {
  readonly context: AnswerContext;
  readonly now: PeriodMetrics;
  readonly before: PeriodMetrics | null;
  /** Left out by who has nothing to say beside the figures. */
  readonly beside?: Beside;
}

/** `form` is how it is told: "by region". */
export function readMetricAs(draft: Draft, { now, before, ...of }: MetricReading, form: string | null = null): string {
  const range = ({ period }: PeriodMetrics) => draft.figures.rangeText(rangeOfPeriod(period));
  const when = before === null ? range(now) : `${range(now)} against ${range(before)}`;
  return readFigureAs(draft, of, [form, when]);
}

/** What, of whom, then `told`, then the day it was asked as of. */
export function readFigureAs(
  draft: Draft,
  { metric, segment, whose, context }: MetricSubject & { readonly context: AnswerContext },
  told: readonly (string | null)[],
): string {
  const day = context.standpoint?.asOf;
  const asOf = day == null ? null : `as of ${draft.figures.date(day).display}`;
  return readAs([metric.label, segment, whose?.name ?? null, ...told, asOf], context.defaults);
}
