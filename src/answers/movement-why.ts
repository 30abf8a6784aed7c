/** Why a metric other than NRR moved -> both sides, the churn by reason, and the accounts behind it. */
import type { AccountMovement, PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import { accountMovementTable, accountsPerPage } from "./account-movements.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { noteBeside } from "./beside-notes.ts";
import { churnTable } from "./churn-table.ts";
import { committedBeside } from "./committed-beside.ts";
import { Draft, type ReceiptRows } from "./draft.ts";
import { type LeaversWrote, leaversWrote } from "./leavers-wrote.ts";
import { changeFact, metricFact, reasonFact, subjectOf } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { whenFact } from "./metric-now.ts";
import { type MetricReading, metricInWords, readMetricAs } from "./metric-words.ts";
import { offerMore } from "./more.ts";
import { movementTable } from "./movement-table.ts";
import { historySection } from "./own-history.ts";
import { sayMove } from "./premise.ts";
import { noteRestated } from "./restated-note.ts";
import { trailingYearFacts } from "./trailing-year.ts";

export interface MovementWhyInput extends MetricReading {
  readonly before: PeriodMetrics;
  readonly trailing: Defined<PeriodMetrics> | null;
  /** The movements of `now`. */
  readonly movements: readonly AccountMovement[];
  /** Account id -> name. */
  readonly names: ReadonlyMap<string, string>;
  readonly rows: ReceiptRows;
  /** What the accounts that the period lost wrote; left out where it is not looked at. */
  readonly leavers?: LeaversWrote | null;
  /** Accounts to skip; 0 at first, then as a pressed `more` says. */
  readonly from?: number;
}

export function answerMovementWhy(input: MovementWhyInput): Answer {
  const { context, metric, now, before, rows } = input;
  const draft = new Draft(context);
  const side = { rows, settings: context.settings };
  const was = metricFact(draft, input, { ...side, label: `${metric.label}, the period before`, metrics: before });
  const is = metricFact(draft, input, { ...side, label: metric.label, metrics: now, previous: was.id });
  const change = sayChange(draft, input, was.id, is.id);
  const from = input.from ?? 0;
  const moved = accountMovementTable(draft, { ...input, from });
  const trailing = trailingYearFacts(draft, input);
  draft.section({ title: metric.label, kind: "facts", facts: [is.id, was.id, ...change, ...trailing] });
  historySection(draft, input, input.beside?.history ?? null);
  if (metric.movedBy.includes("churn")) churnTable(draft, input, now);
  if (from === 0) leaversWrote(draft, subjectOf(input), input.leavers);
  movementTable(draft, input, now);
  committedBeside(draft, input);
  noteMetric(draft, metric, context);
  noteBeside(draft, input);
  noteRestated(draft, input);
  if (moved > 0) draft.action("why", "Show the evidence", ask.why);
  draft.action("receipt", "Show the arithmetic", is.receipt);
  offerMore(draft, from + accountsPerPage, moved);
  draft.action("share", "Share", context.id);
  return draft.answer(readMetricAs(draft, input));
}

function sayChange(draft: Draft, input: MovementWhyInput, was: string, is: string): readonly string[] {
  const { context, metric } = input;
  const named = metricInWords(draft, input);
  const now = whenFact(draft, input, input.now.period);
  const before = whenFact(draft, input, input.before.period);
  const over = metric.measured === "at_end" ? "on" : "over";
  const { settings } = context;
  const [read, readBefore] = [metric.read(input.now, settings), metric.read(input.before, settings)];
  if (isUndefined(read)) {
    draft.say(`${named} is not defined ${over} {${now}}: {${reasonFact(draft, input, read)}}.`);
    return [];
  }
  if (isUndefined(readBefore)) {
    const why = reasonFact(draft, input, readBefore);
    draft.say(`${named} was {${is}} ${over} {${now}}; ${over} {${before}} it is not defined: {${why}}.`);
    return [];
  }
  const change = changeFact(draft, input, { was: readBefore, is: read, period: input.now.period });
  const { direction: claimed } = context.question.slots;
  sayMove(draft, { named, measured: metric.measured, claimed, was, is, change, now, before });
  return [change.id];
}
