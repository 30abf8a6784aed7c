/** What became of each quarter's new accounts -> a table of quarters since: the share of their MRR, or of themselves, still there. */
import type { FxRate } from "../core/records.ts";
import type { Cohort } from "../core/revenue/cohort-table.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import type { Answer, TableRow } from "./answer.ts";
import { ask } from "./ask.ts";
import { type Kept, keptOf } from "./cohort-kept.ts";
import { sayKept } from "./cohort-words.ts";
import type { AnswerContext } from "./context.ts";
import { Draft, type ReceiptRows } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { readFigureAs } from "./metric-words.ts";
import { noteRates } from "./rates-note.ts";
import { listLimit } from "./schema.ts";
import { trailingYearFacts } from "./trailing-year.ts";

export interface ShownCohort extends Cohort {
  readonly rows: ReceiptRows;
}

export interface CohortRetentionInput extends MetricSubject {
  readonly context: AnswerContext;
  /** In order of time, at least one; each with at least one cell. */
  readonly cohorts: readonly ShownCohort[];
  readonly leftAtOnce: number;
  readonly trailing: PeriodMetrics | null;
  /** Of `trailing`. */
  readonly rows: ReceiptRows;
  readonly rates: readonly FxRate[];
}

/** Two years after a cohort's own quarter: as many columns as a terminal of a usual width holds. */
const mostColumns = 9;

export function answerCohortRetention(input: CohortRetentionInput): Answer {
  const { context, metric, cohorts } = input;
  const draft = new Draft(context);
  const kept = keptOf(metric.name);
  const shown = cohorts.slice(-listLimit);
  const rows = shown.map((cohort) => cohortRow(draft, input, kept, cohort));
  sayKept(draft, input, kept, { cohorts, shown: new Map(shown.map(({ name }, at) => [name, rows[at]?.facts ?? []])) });
  const year = trailingYearFacts(draft, input);
  const width = Math.max(...rows.map(({ facts }) => facts.length));
  const columns = ["Cohort", ...Array.from({ length: width }, (_, since) => `Q+${since}`)];
  draft.section({ title: kept.title, kind: "table", facts: rows.flatMap(({ facts }) => facts), columns, rows });
  draft.section({ title: "All together", kind: "facts", facts: year });
  noteHidden(draft, input, cohorts.length - shown.length);
  draft.note("cohorts", kept.definition);
  noteMetric(draft, metric, context);
  noteRates(draft, context, input.rates);
  offers(draft, input);
  return draft.answer(readFigureAs(draft, input, ["by cohort, quarter after quarter"]));
}

/** All cells of a cohort are made of the same accounts: they share a receipt. */
function cohortRow(draft: Draft, { metric }: CohortRetentionInput, kept: Kept, cohort: ShownCohort): TableRow {
  const { name, cells, rows } = cohort;
  const told = cells.slice(0, mostColumns);
  const [first] = told;
  const inputs = Object.fromEntries(told.map((cell, since) => [`Q+${since}`, kept.shown(cell, draft.figures)]));
  const receipt = draft.receipt({ formula: kept.formula, inputs, rows, definition: kept.definition });
  const facts = told.map((cell, since) =>
    draft.fact(draft.figures.rate(kept.rate(cell, first ?? cell)), {
      label: `${name}, Q+${since}`,
      subject: { type: "segment", id: name, name },
      metric: metric.name,
      polarity: "up_good",
      receipt,
    }),
  );
  return { label: name, facts };
}

function noteHidden(draft: Draft, input: CohortRetentionInput, earlier: number): void {
  const about = (label: string) => ({ label, subject: subjectOf(input) });
  if (earlier > 0) {
    const count = draft.fact(draft.figures.count(earlier, nouns.cohort), about("earlier cohorts"));
    draft.note("earlier_cohorts", `Not in the table: {${count}} before the first one shown.`);
  }
  if (input.cohorts.slice(-listLimit).some(({ cells }) => cells.length > mostColumns)) {
    draft.note("later_quarters", "Quarters further on than the last column are left out.");
  }
  if (input.leftAtOnce > 0) {
    const left = draft.fact(draft.figures.count(input.leftAtOnce, nouns.account), about("left at once"));
    draft.note("left_at_once", `In no cell: {${left}} that came and left within one quarter.`);
  }
}

/** The other of the two things a cohort keeps is a press away. */
function offers(draft: Draft, { metric, context }: CohortRetentionInput): void {
  if (metric.name === "nrr") draft.action("choose", "Accounts instead of MRR", ask.ofAccounts);
  else draft.action("choose", "MRR instead of accounts", ask.ofMrr);
  draft.action("share", "Share", context.id);
}
