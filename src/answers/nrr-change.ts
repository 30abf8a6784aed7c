/** An attribution of NRR -> the sentence that says how it moved, with both sides, their difference and its arithmetic. */
import type { Attribution, PeriodMetrics } from "../core/revenue/results.ts";
import type { Draft, ReceiptRows } from "./draft.ts";
import { type Change, changeFact, metricFact, periodFact } from "./metric-facts.ts";
import { type MetricReading, metricInWords } from "./metric-words.ts";
import type { nrr } from "./metrics/retention.ts";
import { sayMove } from "./premise.ts";

export interface NrrReading extends MetricReading {
  readonly metric: typeof nrr;
  readonly attribution: Attribution;
  readonly before: PeriodMetrics;
  /** The subscription rows behind both periods. */
  readonly rows: ReceiptRows;
}

export interface SaidChange extends Change {
  readonly receipt: string;
  /** "NRR", or "NRR in {f1}": as it begins a sentence. */
  readonly named: string;
  /** Facts: both sides and the change. */
  readonly shown: readonly string[];
}

export function sayNrrChange(draft: Draft, input: NrrReading): SaidChange {
  const { before, now, rows, context, attribution } = input;
  const side = { rows, settings: context.settings };
  const was = metricFact(draft, input, { ...side, label: "NRR, the period before", metrics: before });
  const is = metricFact(draft, input, { ...side, label: "NRR", metrics: now, previous: was.id });
  const receipt = changeReceipt(draft, input);
  const sides = { was: attribution.nrrBefore, is: attribution.nrrNow };
  const change = changeFact(draft, input, { ...sides, period: now.period, receipt });
  const named = metricInWords(draft, input);
  sayMove(draft, {
    named,
    measured: "over",
    claimed: context.question.slots.direction,
    was: was.id,
    is: is.id,
    change,
    now: periodFact(draft, input, now.period),
    before: periodFact(draft, input, before.period),
  });
  return { ...change, receipt, named, shown: [was.id, is.id, change.id] };
}

function changeReceipt(draft: Draft, { attribution, before, now }: NrrReading): string {
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
