/** A metric in one period -> facts of a document: its figure, its period, its receipt, and the difference to another period. */
import { isoDay, type Period, rangeOfPeriod } from "../core/day.ts";
import { compare, type Fraction } from "../core/fraction.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined, type Undefined } from "../core/undefined.ts";
import type { Fact } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft, ReceiptRows } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import type { Figures } from "./figures/figures.ts";
import { undefinedWords } from "./figures/undefined-words.ts";
import type { Metric } from "./metrics/metric.ts";
import { changeFigure, metricFigure } from "./metrics/metric-figure.ts";
import { noteRounding } from "./rounding-note.ts";

export interface MetricSubject {
  readonly metric: Metric;
  /** null = every segment. */
  readonly segment: string | null;
  /** The one account, or the owner, that was asked about; left out = everybody. */
  readonly whose?: Fact["subject"];
}

/** ISO days, both inclusive, as answer.md writes a period. */
export function factPeriod(period: Period): { from: string; to: string } {
  const { from, to } = rangeOfPeriod(period);
  return { from: isoDay(from), to: isoDay(to) };
}

export function subjectOf({ metric, segment, whose }: MetricSubject): Fact["subject"] {
  if (whose !== undefined) return whose;
  return segment === null
    ? { type: "metric", id: metric.name, name: metric.label }
    : { type: "segment", id: segment, name: segment };
}

export interface MetricFactInput {
  readonly label: string;
  readonly metrics: PeriodMetrics;
  readonly rows: ReceiptRows;
  readonly settings: AnswerContext["settings"];
  /** The fact this one is compared with. */
  readonly previous?: string;
}

export function metricFact(
  draft: Draft,
  of: MetricSubject,
  { label, metrics, rows, settings, previous }: MetricFactInput,
): { readonly id: string; readonly receipt: string } {
  const { metric } = of;
  const inputs = metric.inputs(metrics, draft.figures, settings);
  const receipt = draft.receipt({ formula: metric.formula, inputs, rows, definition: metric.definition });
  const id = draft.fact(figureOf(metric, metric.read(metrics, settings), draft.figures), {
    label,
    subject: subjectOf(of),
    metric: metric.name,
    period: factPeriod(metrics.period),
    polarity: metric.polarity,
    receipt,
    ...(previous === undefined ? {} : { previous }),
  });
  return { id, receipt };
}

function figureOf(metric: Metric, value: Defined<Fraction>, show: Figures): Figure {
  const figure = metricFigure(metric.kind, value, show);
  return isUndefined(value) ? { ...figure, note: whyUndefined(metric, value) } : figure;
}

function whyUndefined({ whyUndefined: own }: Metric, reason: Undefined): string {
  return own?.[reason.undefined] ?? undefinedWords(reason);
}

/** Why a metric is not defined, as a fact: it may quote account ids, and sentences hold no digits of their own. */
export function reasonFact(draft: Draft, of: MetricSubject, reason: Undefined): string {
  const figure = draft.figures.reason(reason.undefined, whyUndefined(of.metric, reason));
  return draft.fact(figure, { label: "reason", subject: subjectOf(of) });
}

/** "1 Jul - 30 Sep 2026" as a fact, so that sentences can name their period without digits of their own. */
export function periodFact(draft: Draft, of: MetricSubject, period: Period): string {
  const range = rangeOfPeriod(period);
  const figure = draft.figures.text(draft.figures.rangeText(range));
  return draft.fact(figure, { label: "period", subject: subjectOf(of), period: factPeriod(period) });
}

export interface Change {
  readonly id: string;
  readonly direction: "up" | "down" | "flat";
  /** Both sides read the same as displayed, though they may differ behind their last digit. */
  readonly readsTheSame: boolean;
}

/** The difference of two defined values: percentage points for rates, an amount for money. */
export function changeFact(draft: Draft, of: MetricSubject, { was, is, period, receipt }: ChangeInput): Change {
  const { metric } = of;
  const id = draft.fact(changeFigure(metric.kind, was, is, draft.figures), {
    label: "change",
    subject: subjectOf(of),
    metric: metric.name,
    period: factPeriod(period),
    polarity: metric.polarity,
    ...(receipt === undefined ? {} : { receipt }),
  });
  noteRounding(draft, metric.kind, was, is);
  const sign = compare(is, was);
  const display = (value: Fraction) => metricFigure(metric.kind, value, draft.figures).display;
  return {
    id,
    direction: sign > 0 ? "up" : sign < 0 ? "down" : "flat",
    readsTheSame: display(was) === display(is),
  };
}

export interface ChangeInput {
  readonly was: Fraction;
  readonly is: Fraction;
  readonly period: Period;
  readonly receipt?: string;
}
