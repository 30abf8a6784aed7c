/** A metric over steps of time -> the points of its course, each a fact with its receipt; and which of them do not exist. */
import { type Period, rangeOfPeriod } from "../core/day.ts";
import type { Fraction } from "../core/fraction.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined, type Undefined } from "../core/undefined.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft, ReceiptRows } from "./draft.ts";
import { factPeriod, type MetricSubject, metricFact, reasonFact, subjectOf } from "./metric-facts.ts";
import { metricFigure } from "./metrics/metric-figure.ts";

export interface TrendStep {
  readonly period: Period;
  readonly metrics: Defined<PeriodMetrics>;
  readonly rows: ReceiptRows;
}

export interface TrendPoint {
  readonly id: string;
  readonly period: Period;
  readonly value: Defined<Fraction>;
  /** undefined for a point that does not exist. */
  readonly receipt?: string;
}

export interface DefinedPoint extends TrendPoint {
  readonly value: Fraction;
}

export type TrendSubject = MetricSubject & { readonly context: AnswerContext };

export function trendPoints(draft: Draft, of: TrendSubject, steps: readonly TrendStep[]): readonly TrendPoint[] {
  return steps.map((step) => {
    const { period, metrics, rows } = step;
    const label = draft.figures.monthsText(rangeOfPeriod(period));
    const { settings } = of.context;
    if (isUndefined(metrics)) return { id: absentFact(draft, of, label, step, metrics), period, value: metrics };
    const { id, receipt } = metricFact(draft, of, { label, metrics, rows, settings });
    return { id, period, receipt, value: of.metric.read(metrics, settings) };
  });
}

export function isDefinedPoint(point: TrendPoint): point is DefinedPoint {
  return !isUndefined(point.value);
}

/** Nothing is drawn where there is nothing; it is said instead, once for each reason. */
export function noteAbsent(draft: Draft, of: TrendSubject, points: readonly TrendPoint[]): void {
  const reasons = new Map<string, { readonly reason: Undefined; readonly ids: string[] }>();
  for (const { value, period } of points) {
    if (!isUndefined(value)) continue;
    const one = reasons.get(value.undefined) ?? { reason: value, ids: [] };
    one.ids.push(stepFact(draft, of, period));
    reasons.set(value.undefined, one);
  }
  for (const { reason, ids } of reasons.values()) {
    draft.note("not_defined", `Not defined in ${spanOf(ids)}: {${reasonFact(draft, of, reason)}}.`);
  }
}

/** "Q3 2026" as a fact, so that sentences can name a step without digits of their own. */
export function stepFact(draft: Draft, of: MetricSubject, period: Period): string {
  const figure = draft.figures.text(draft.figures.monthsText(rangeOfPeriod(period)));
  return draft.fact(figure, { label: "step", subject: subjectOf(of), period: factPeriod(period) });
}

function absentFact(draft: Draft, of: TrendSubject, label: string, step: TrendStep, reason: Undefined): string {
  return draft.fact(metricFigure(of.metric.kind, reason, draft.figures), {
    label,
    subject: subjectOf(of),
    metric: of.metric.name,
    period: factPeriod(step.period),
  });
}

function spanOf(ids: readonly string[]): string {
  return ids.map((id) => `{${id}}`).join(", ");
}
