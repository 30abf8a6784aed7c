/** A metric cut into groups -> a table of the groups that adds up to the total where it must, the best and the worst first. */
import type { FxRate } from "../core/records.ts";
import type { Cut } from "../core/revenue/metrics-report.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import type { Defined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { capitalised, insideSentence } from "./capitalised.ts";
import { columnsBeside, figuresAddUp } from "./compare-columns.ts";
import { extremesInWords } from "./compare-extremes.ts";
import {
  type Compared,
  type ComparedLine,
  type Comparison,
  comparedLine,
  comparisonColumns,
  tableRow,
} from "./compare-table.ts";
import { cutWords } from "./cut-words.ts";
import { Draft, type ReceiptRows } from "./draft.ts";
import { subjectOf } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { sayNow } from "./metric-now.ts";
import { readMetricAs } from "./metric-words.ts";
import { noteRates } from "./rates-note.ts";
import { factsOfRows } from "./rows.ts";
import { listLimit } from "./schema.ts";
import { trailingYearFacts } from "./trailing-year.ts";

/** One line of the ten is the total. */
export const mostGroups = listLimit - 1;

export interface CompareGroupsInput extends Comparison {
  readonly cut: Cut;
  /** At most `mostGroups`, in the order to be read. */
  readonly groups: readonly Compared[];
  /** All others together, as one group; null when there are none. */
  readonly others: Compared | null;
  readonly total: PeriodMetrics;
  readonly rows: ReceiptRows;
  readonly trailing: Defined<PeriodMetrics> | null;
  readonly rates: readonly FxRate[];
}

export function answerCompareGroups(input: CompareGroupsInput): Answer {
  const { context, metric, cut, total, rows } = input;
  const draft = new Draft(context);
  const whole = comparedLine(draft, input, { name: "Total", subject: subjectOf(input), metrics: total, rows });
  const lines = input.groups.map((group) => comparedLine(draft, input, group));
  const rest = input.others === null ? [] : [comparedLine(draft, input, input.others)];
  const extremes = extremesInWords(draft, input, lines, cutWords[cut]);
  sayNow(draft, input, total, whole.figure, extremes === undefined ? "" : `: ${extremes}`);
  const year = trailingYearFacts(draft, input);
  groupTable(draft, input, { whole, parts: [...lines, ...rest] });
  draft.section({ title: "All together", kind: "facts", facts: year });
  if (cut === "product") draft.note("products", ownBooks);
  noteMetric(draft, metric, context);
  noteRates(draft, context, input.rates);
  draft.action("why", `Why did ${insideSentence(metric.label)} move?`, ask.why);
  if (whole.receipt !== undefined) draft.action("receipt", "Show the arithmetic", whole.receipt);
  draft.action("share", "Share", context.id);
  return draft.answer(readMetricAs(draft, { ...input, now: total, before: null }, `by ${cut}`));
}

/** definitions.md §1, by product. */
const ownBooks =
  "Each product is a book of its own: its MRR adds up to the total, its movements and lost accounts do not, as a swap leaves one " +
  "book and enters another.";

interface GroupLines {
  readonly whole: ComparedLine;
  readonly parts: readonly ComparedLine[];
}

function groupTable(draft: Draft, input: CompareGroupsInput, { whole, parts }: GroupLines): void {
  const { metric, cut } = input;
  const { noun } = cutWords[cut];
  if (figuresAddUp(metric, cut))
    addUp(
      draft,
      whole.figure,
      parts.map(({ figure }) => figure),
    );
  for (const [at, column] of columnsBeside(metric).entries()) {
    if (cut === "product" && !column.addsUpByProduct) continue;
    addUp(
      draft,
      whole.beside[at],
      parts.map(({ beside }) => beside[at]),
    );
  }
  const rows = [...parts, whole].map((line) => tableRow(draft, line));
  const columns = comparisonColumns(input, capitalised(noun.one));
  draft.section({ title: `${metric.label} by ${cut}`, kind: "table", facts: factsOfRows(rows), columns, rows });
}

/** A group in a currency without a rate has no figures: nothing is claimed of the sum then. */
function addUp(draft: Draft, whole: string | undefined, parts: readonly (string | undefined)[]): void {
  const known = parts.filter((id) => id !== undefined);
  if (whole !== undefined && known.length === parts.length) draft.addUp(whole, known);
}
