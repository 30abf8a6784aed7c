/** An attribution of NRR -> "why did NRR drop?", answered down to the accounts, under the two headings that sum to the change. */
import { compare, zero } from "../core/fraction.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import type { Defined } from "../core/undefined.ts";
import type { AccountEvidence } from "./account-evidence.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { noteBeside } from "./beside-notes.ts";
import { Draft } from "./draft.ts";
import { evidenceTable } from "./evidence-table.ts";
import { type LeaversWrote, leaversWrote } from "./leavers-wrote.ts";
import { factPeriod, subjectOf } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { readMetricAs } from "./metric-words.ts";
import { nrr } from "./metrics/retention.ts";
import { offerMore } from "./more.ts";
import { type NrrReading, type SaidChange, sayNrrChange } from "./nrr-change.ts";
import { groupTable } from "./nrr-groups.ts";
import { type LeaderName, sayLeaders } from "./nrr-leaders.ts";
import { type Groups, type Heading, nrrHeadings } from "./nrr-parts.ts";
import { headingTable, headingTitles, kindTable } from "./nrr-tables.ts";
import { waterfall } from "./nrr-waterfall.ts";
import { type WithoutLeaders, withoutLeaders } from "./nrr-without.ts";
import { historySection } from "./own-history.ts";
import { noteRestated } from "./restated-note.ts";
import { trailingYearFacts } from "./trailing-year.ts";

export interface NrrWhyInput extends Omit<NrrReading, "metric"> {
  readonly trailing: Defined<PeriodMetrics> | null;
  /** Where the accounts stood; null when it is not told by any cut. */
  readonly groups: Groups | null;
  /** Without the accounts that lead the change; null when none does. */
  readonly without: WithoutLeaders | null;
  /** On the same accounts. */
  readonly evidence: readonly AccountEvidence[];
  /** What the accounts that the period lost wrote; left out where it is not looked at. */
  readonly leavers?: LeaversWrote | null;
  /** Lines to skip under each heading; 0 at first, then as a pressed `more` says. */
  readonly from?: number;
}

type Named = NrrWhyInput & NrrReading;

/** Two headings of this many accounts are the ten items a list may hold (answer.md, "Rules"). */
const linesPerHeading = 5;

/** `now` and `before` must be the attribution's own periods. @throws HoldfastError `parts_do_not_add_up` when they are not. */
export function answerNrrWhy(given: NrrWhyInput): Answer {
  const input = { ...given, metric: nrr };
  const { context, attribution, groups, from = 0 } = input;
  const draft = new Draft(context);
  const headings = headingsFrom(input, from);
  const change = sayNrrChange(draft, input);
  // Who leads is a matter of the whole list: a later page is told by the first one's lines.
  const first = from === 0 ? headings : headingsFrom(input, 0);
  const leaders = sayLeaders(draft, { headings: first, groups, sign: compare(attribution.change, zero) });
  const trailing = trailingYearFacts(draft, input);
  if (from === 0) besideThem(draft, input, { change, leaders });
  const parts = headings.map((heading) => headingFact(draft, input, heading));
  draft.addUp(change.id, parts);
  draft.section({ title: "The change in two parts", kind: "facts", facts: [...change.shown, ...parts, ...trailing] });
  historySection(draft, input, input.beside?.history ?? null);
  if (from === 0) waterfall(draft, input, attribution, headings);
  headings.forEach((heading, index) => {
    headingTable(draft, heading, parts[index] ?? "");
  });
  const whole = { of: change.id, downward: change.direction === "down" };
  if (groups !== null) groupTable(draft, groups, headings, whole);
  kindTable(draft, headings, change.id);
  noteMetric(draft, nrr, context);
  noteBeside(draft, input);
  noteRestated(draft, input);
  offer(draft, input, { change, headings });
  return draft.answer(readMetricAs(draft, input));
}

function headingsFrom({ attribution, groups, now, before }: NrrWhyInput, from: number): readonly Heading[] {
  const starts = { startNow: now.startMrr, startBefore: before.startMrr };
  return nrrHeadings({ ...starts, attribution, groups, page: { from, size: linesPerHeading } });
}

interface Led {
  readonly change: SaidChange;
  readonly leaders: readonly LeaderName[];
}

/** What is asked next of the accounts just named: was it they alone, and what was known of them. */
function besideThem(draft: Draft, input: Named, { change, leaders }: Led): void {
  const { without, evidence, leavers } = input;
  if (without !== null) withoutLeaders(draft, input, { without, leaders, change });
  evidenceTable(draft, evidence);
  leaversWrote(draft, subjectOf(input), leavers);
}

function offer(draft: Draft, input: Named, said: { change: SaidChange; headings: readonly Heading[] }): void {
  const { context, groups, from = 0 } = input;
  draft.action("why", "Show the evidence", ask.why);
  draft.action("receipt", "Show the arithmetic", said.change.receipt);
  draft.action("correct", "Mix and rates", ask.mixAndRates);
  if (groups?.cut !== "owner") draft.action("correct", "By owner", ask.byOwner);
  offerMore(draft, from + linesPerHeading, Math.max(...said.headings.map(({ moved }) => moved)));
  draft.action("share", "Share", context.id);
}

function headingFact(draft: Draft, input: Named, { id, value, tenths }: Heading): string {
  return draft.fact(draft.figures.points(value, tenths), {
    label: headingTitles[id],
    subject: subjectOf(input),
    metric: input.metric.name,
    period: factPeriod(input.now.period),
    polarity: input.metric.polarity,
  });
}
