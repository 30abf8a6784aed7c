/** A metric in its period, against the period before -> "NRR was 97.2% over 1 Jul - 30 Sep 2026", with how the book moved. */
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { noteBeside } from "./beside-notes.ts";
import { insideSentence } from "./capitalised.ts";
import { committedBeside } from "./committed-beside.ts";
import { Draft, type ReceiptRows } from "./draft.ts";
import { changeFact, metricFact, reasonFact } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { sayNow, whenFact } from "./metric-now.ts";
import { type MetricReading, readMetricAs } from "./metric-words.ts";
import { movementTable } from "./movement-table.ts";
import { rankInWords } from "./own-history.ts";
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
  sayNow(draft, input, now, is.id);
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

function sayBefore(draft: Draft, input: MetricValueInput, before: PeriodMetrics, value: string): string | null {
  const { metric, now, context } = input;
  const was = metric.read(before, context.settings);
  const then = `{${whenFact(draft, input, before.period)}}`;
  const opening = sayRankThen(
    draft,
    input,
    metric.measured === "at_end" ? `On ${then}` : `In the period before, ${then},`,
  );
  if (isUndefined(was)) {
    draft.say(`${opening} it is not defined: {${reasonFact(draft, input, was)}}.`);
    return null;
  }
  const is = metric.read(now, context.settings);
  const change = isUndefined(is) ? null : changeFact(draft, input, { was, is, period: now.period });
  const moved = change === null ? "" : change.direction === "flat" ? ", unchanged" : `, a change of {${change.id}}`;
  draft.say(`${opening} it was {${value}}${moved}.`);
  return change?.id ?? null;
}

/** definitions.md §1: compared with the organisation's own history first. */
function sayRankThen(draft: Draft, input: MetricValueInput, opening: string): string {
  const history = input.beside?.history ?? null;
  if (history === null) return opening;
  return `That is ${rankInWords(draft, input, history)}. ${opening}`;
}
