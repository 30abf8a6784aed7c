/** A metric over whole months or quarters -> how it developed: the latest step, the best and the worst, and all of them as a chart. */
import { isoDay, rangeOfPeriod } from "../core/day.ts";
import type { FxRate } from "../core/records.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined, notDefined } from "../core/undefined.ts";
import type { Grain } from "../questions/question.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { insideSentence } from "./capitalised.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import type { MetricSubject } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { readFigureAs } from "./metric-words.ts";
import { answerNotDefined } from "./not-defined.ts";
import { noteRates } from "./rates-note.ts";
import { trailingYearFacts } from "./trailing-year.ts";
import { isDefinedPoint, noteAbsent, type TrendStep, trendPoints } from "./trend-points.ts";
import { sayExtremes, sayLatest } from "./trend-words.ts";

export interface MetricTrendInput extends MetricSubject {
  readonly context: AnswerContext;
  readonly grain: Grain;
  /** In order; none runs still. */
  readonly steps: readonly TrendStep[];
  /** The twelve months up to the end of the last step; null when it is not known. */
  readonly trailing: Defined<PeriodMetrics> | null;
  readonly rates: readonly FxRate[];
}

/** Each step is measured on its own two snapshots: a quarter's rate is never summed from its months (definitions.md §1). */
export function answerMetricTrend(input: MetricTrendInput): Answer {
  const { context, metric, steps, trailing } = input;
  const begun = sinceDefined(input);
  const last = steps.at(-1);
  if (last === undefined || begun.length === 0) return answerNotDefined(context, metric, whyNothing(input));
  const draft = new Draft(context);
  const before = trendPoints(draft, input, steps.slice(0, steps.length - begun.length));
  const points = trendPoints(draft, input, begun);
  const change = sayLatest(draft, input, points);
  sayExtremes(draft, input, points, input.grain);
  const year = trailingYearFacts(draft, { ...input, trailing, rows: last.rows });
  const facts = points.map(({ id }) => id);
  const title = `${metric.label} by ${input.grain}`;
  draft.section({ title, kind: "chart", facts, series: [{ name: metric.label, points: facts }] });
  draft.section({ title: "Latest", kind: "facts", facts: [change, ...year].filter((id) => id !== null) });
  noteAbsent(draft, input, [...before, ...points]);
  noteMetric(draft, metric, context);
  noteRates(draft, context, input.rates);
  offers(draft, input, points.findLast(isDefinedPoint)?.receipt);
  return draft.answer(trendReadAs(draft, input));
}

/** A book has a first day: what is undefined before it has begun is said, and is no part of the course. */
function sinceDefined({ steps, metric, context: { settings } }: MetricTrendInput): readonly TrendStep[] {
  const first = steps.findIndex(({ metrics }) => !isUndefined(metrics) && !isUndefined(metric.read(metrics, settings)));
  return first === -1 ? [] : steps.slice(first);
}

function whyNothing({ steps, metric, context: { settings } }: MetricTrendInput) {
  const last = steps.at(-1);
  if (last === undefined) return notDefined("no_data");
  const value = isUndefined(last.metrics) ? last.metrics : metric.read(last.metrics, settings);
  return isUndefined(value) ? value : notDefined("no_data");
}

function offers(draft: Draft, input: MetricTrendInput, receipt: string | undefined): void {
  const { metric, context } = input;
  draft.action("why", `Why did ${insideSentence(metric.label)} move?`, whyLastStep(input));
  if (receipt !== undefined) draft.action("receipt", "Show the arithmetic", receipt);
  draft.action("share", "Share", context.id);
}

/** The step the headline tells: "why?" alone would be about the period that is taken when none is named. */
function whyLastStep({ steps }: MetricTrendInput): string {
  const last = steps.at(-1);
  if (last === undefined) return ask.why;
  const { from, to } = rangeOfPeriod(last.period);
  return ask.whyOver(isoDay(from), isoDay(to));
}

function trendReadAs(draft: Draft, input: MetricTrendInput): string {
  const [first, last] = [input.steps[0], input.steps.at(-1)];
  const whole = first && last && rangeOfPeriod({ from: first.period.from, to: last.period.to });
  return readFigureAs(draft, input, [`by ${input.grain}`, whole === undefined ? null : draft.figures.rangeText(whole)]);
}
