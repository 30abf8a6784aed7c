/** An attribution of NRR -> "why did NRR drop?", answered down to the accounts, under the two headings that sum to the change. */
import { compare, zero } from "../core/fraction.ts";
import type { Attribution, PeriodMetrics } from "../core/revenue/results.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { noteBeside } from "./beside-notes.ts";
import { Draft, type ReceiptRows } from "./draft.ts";
import { type Change, changeFact, factPeriod, metricFact, periodFact, subjectOf } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { type MetricReading, metricInWords, readMetricAs } from "./metric-words.ts";
import { nrr } from "./metrics/retention.ts";
import { offerMore } from "./more.ts";
import { sayLeaders } from "./nrr-leaders.ts";
import { type Heading, nrrHeadings, type Regions } from "./nrr-parts.ts";
import { regionTable } from "./nrr-regions.ts";
import { headingTable, headingTitles, kindTable } from "./nrr-tables.ts";
import { historySection } from "./own-history.ts";
import { sayMove } from "./premise.ts";
import { noteRounding } from "./rounding-note.ts";
import { trailingYearFacts } from "./trailing-year.ts";

export interface NrrWhyInput extends Omit<MetricReading, "metric"> {
  readonly attribution: Attribution;
  readonly before: PeriodMetrics;
  readonly trailing: PeriodMetrics | null;
  /** Where the accounts stood; null when the question named a segment already. */
  readonly regions: Regions | null;
  /** The subscription rows behind both periods. */
  readonly rows: ReceiptRows;
  /** Lines to skip under each heading; 0 at first, then as a pressed `more` says. */
  readonly from?: number;
}

type Named = NrrWhyInput & { readonly metric: typeof nrr };

/** Two headings of this many accounts are the ten items a list may hold (answer.md, "Rules"). */
const linesPerHeading = 5;

/** `now` and `before` must be the attribution's own periods. @throws HoldfastError `parts_do_not_add_up` when they are not. */
export function answerNrrWhy(given: NrrWhyInput): Answer {
  const input = { ...given, metric: nrr };
  const { context, now, before, attribution } = input;
  const draft = new Draft(context);
  const starts = { startNow: now.startMrr, startBefore: before.startMrr };
  const headingsFrom = (from: number) =>
    nrrHeadings({ ...starts, attribution, regions: input.regions, page: { from, size: linesPerHeading } });
  const from = input.from ?? 0;
  const headings = headingsFrom(from);
  const change = sayChange(draft, input);
  // Who leads is a matter of the whole list: a later page is told by the first one's lines.
  sayLeaders(draft, from === 0 ? headings : headingsFrom(0), compare(attribution.change, zero));
  const parts = headings.map((heading) => headingFact(draft, input, heading));
  draft.addUp(change.id, parts);
  const trailing = trailingYearFacts(draft, input);
  draft.section({ title: "The change in two parts", kind: "facts", facts: [...change.shown, ...parts, ...trailing] });
  headings.forEach((heading, index) => {
    headingTable(draft, heading, parts[index] ?? "");
  });
  regionTable(draft, headings, change.id, attribution.change.num < 0n);
  kindTable(draft, headings, change.id);
  noteRounding(draft, attribution);
  historySection(draft, input, input.beside?.history ?? null);
  noteMetric(draft, nrr, context);
  noteBeside(draft, input);
  draft.action("why", "Show the evidence", ask.why);
  draft.action("receipt", "Show the arithmetic", change.receipt);
  offerMore(draft, from + linesPerHeading, Math.max(...headings.map(({ moved }) => moved)));
  draft.action("share", "Share", context.id);
  return draft.answer(readMetricAs(draft, input));
}

function sayChange(draft: Draft, input: Named) {
  const { before, now, rows, context, attribution } = input;
  const side = { rows, settings: context.settings };
  const was = metricFact(draft, input, { ...side, label: "NRR, the period before", metrics: before });
  const is = metricFact(draft, input, { ...side, label: "NRR", metrics: now, previous: was.id });
  const receipt = changeReceipt(draft, input);
  const sides = { was: attribution.nrrBefore, is: attribution.nrrNow };
  const change: Change = changeFact(draft, input, { ...sides, period: now.period, receipt });
  sayMove(draft, {
    named: metricInWords(draft, input),
    claimed: context.question.slots.direction,
    was: was.id,
    is: is.id,
    change,
    now: periodFact(draft, input, now.period),
    before: periodFact(draft, input, before.period),
  });
  return { id: change.id, receipt, shown: [was.id, is.id, change.id] };
}

function changeReceipt(draft: Draft, { attribution, before, now }: Named): string {
  const show = draft.figures;
  return draft.receipt({
    formula:
      "sum over accounts of (MRR moved now / MRR at the start now) - (MRR moved before / MRR at the start before)",
    inputs: {
      "NRR before": show.rate(attribution.nrrBefore).display,
      "NRR now": show.rate(attribution.nrrNow).display,
      "MRR at the start before": show.money(before.startMrr).display,
      "MRR at the start now": show.money(now.startMrr).display,
    },
    rows: { table: "account", ids: attribution.accounts.map(({ accountId }) => accountId) },
    definition: "Each account's part is exact and independent of any grouping; all parts together are the change.",
  });
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
