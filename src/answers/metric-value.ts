/** A metric in its period, against the period before -> "NRR was 97.2% over 1 Jul - 30 Sep 2026", with how the book moved. */
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { noteBeside } from "./beside-notes.ts";
import { insideSentence } from "./capitalised.ts";
import { committedBeside } from "./committed-beside.ts";
import { Draft, type ReceiptRows } from "./draft.ts";
import { type Change, changeFact, metricFact, reasonFact } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { sayNow, whenFact } from "./metric-now.ts";
import { type MetricReading, readMetricAs } from "./metric-words.ts";
import { movementTable } from "./movement-table.ts";
import { rankInWords } from "./own-history.ts";
import { moved } from "./premise.ts";
import { noteRestated } from "./restated-note.ts";
import { trailingYearFacts } from "./trailing-year.ts";

export interface MetricValueInput extends MetricReading {
  /** The twelve months up to the end of `now`. */
  readonly trailing: Defined<PeriodMetrics> | null;
  readonly rows: ReceiptRows;
}

/** Money in minor units, rates as shares of one; an undefined metric is answered in words with its reason. */
export function answerMetricValue(input: MetricValueInput): Answer {
  const { context, metric, now, before } = input;
  const draft = new Draft(context);
  const was = before === null ? null : sideFact(draft, input, before, `${metric.label}, the period before`);
  const is = sideFact(draft, input, now, metric.label, was?.id);
  sayNow(draft, input, now, is.id, rankBehind(draft, input));
  const change = before !== null && was !== null ? sayBefore(draft, input, before, was.id) : null;
  const trailing = trailingYearFacts(draft, input);
  const shown = [is.id, was?.id, change, ...trailing].filter((id) => typeof id === "string");
  draft.section({ title: metric.label, kind: "facts", facts: shown });
  movementTable(draft, input, now);
  committedBeside(draft, input);
  noteMetric(draft, metric, context);
  noteBeside(draft, input);
  noteRestated(draft, input);
  draft.action("why", `Why did ${insideSentence(metric.label)} move?`, ask.why);
  draft.action("receipt", "Show the arithmetic", is.receipt);
  draft.action("share", "Share", context.id);
  return draft.answer(readMetricAs(draft, input));
}

function sideFact(draft: Draft, input: MetricValueInput, metrics: PeriodMetrics, label: string, previous?: string) {
  const { rows, context } = input;
  const side = { label, metrics, rows, settings: context.settings };
  return metricFact(draft, input, previous === undefined ? side : { ...side, previous });
}

/** @returns the fact of the change; null where a side is not defined. */
function sayBefore(draft: Draft, input: MetricValueInput, before: PeriodMetrics, value: string): string | null {
  const { metric, now, context } = input;
  const [was, is] = [metric.read(before, context.settings), metric.read(now, context.settings)];
  const then = `{${whenFact(draft, input, before.period)}}`;
  const back = metric.measured === "at_end" ? `on ${then}` : `in the period before, ${then}`;
  if (isUndefined(was)) {
    const same = isUndefined(is) && is.undefined === was.undefined;
    draft.say(same ? `Nor is it ${back}.` : `It is not defined ${back}: {${reasonFact(draft, input, was)}}.`);
    return null;
  }
  if (isUndefined(is)) {
    draft.say(`It was {${value}} ${back}.`);
    return null;
  }
  const change = changeFact(draft, input, { was, is, period: now.period });
  draft.say(`${sinceThen(change, value, back)}.`);
  return change.id;
}

function sinceThen({ id, direction, readsTheSame }: Change, was: string, back: string): string {
  if (direction === "flat") return `It was {${was}} ${back}, too`;
  if (readsTheSame) return `It hardly moved from {${was}} ${back}: {${id}}`;
  return `It ${moved[direction]} from {${was}} ${back}: {${id}}`;
}

/** definitions.md §1: compared with the organisation's own history first. */
function rankBehind(draft: Draft, input: MetricValueInput): string {
  const history = input.beside?.history ?? null;
  return history === null ? "" : `, ${rankInWords(draft, input, history)}`;
}
