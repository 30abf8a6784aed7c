/** A metric of two or more sides, EMEA and AMER, Q2 and Q3 -> each beside the others, with the difference of two. */
import { rangeOfPeriod } from "../core/day.ts";
import type { FxRate } from "../core/records.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { isUndefined } from "../core/undefined.ts";
import type { Side } from "../questions/question.ts";
import type { Answer } from "./answer.ts";
import { extremesInWords, type Naming } from "./compare-extremes.ts";
import {
  type Compared,
  type ComparedLine,
  type Comparison,
  comparedLine,
  comparisonColumns,
  tableRow,
} from "./compare-table.ts";
import { Draft } from "./draft.ts";
import { changeFact, metricFact } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { whenFact } from "./metric-now.ts";
import { metricInWords, readFigureAs } from "./metric-words.ts";
import { noteRates } from "./rates-note.ts";
import { factsOfRows } from "./rows.ts";

export interface ComparedSide extends Compared {
  readonly metrics: PeriodMetrics;
  /** The twelve months up to its end; null when they are not known. */
  readonly trailing: PeriodMetrics | null;
}

export interface CompareSidesInput extends Comparison {
  /** What the sides differ in. */
  readonly differ: keyof Side;
  /** At least two, at most ten. */
  readonly sides: readonly ComparedSide[];
  readonly rates: readonly FxRate[];
}

const words: Readonly<Record<keyof Side, Naming & { readonly column: string }>> = {
  segment: { before: "in", noun: { one: "segment", other: "segments" }, column: "Segment" },
  period: { before: "over", noun: { one: "period", other: "periods" }, column: "Period" },
  account: { before: "for", noun: { one: "account", other: "accounts" }, column: "Account" },
  owner: { before: "for", noun: { one: "owner", other: "owners" }, column: "Owner" },
};

export function answerCompareSides(input: CompareSidesInput): Answer {
  const { context, metric, sides, differ } = input;
  const draft = new Draft(context);
  const lines = sides.map((side) => comparedLine(draft, input, side));
  const change = saySides(draft, input, lines);
  const rows = lines.map((line) => tableRow(draft, line));
  const columns = comparisonColumns(input, words[differ].column);
  draft.section({ title: `${metric.label} side by side`, kind: "table", facts: factsOfRows(rows), columns, rows });
  draft.section({ title: "Difference", kind: "facts", facts: change === null ? [] : [change] });
  draft.section({ title: "Over the trailing year", kind: "facts", facts: trailingFacts(draft, input) });
  noteMetric(draft, metric, context);
  noteRates(draft, context, input.rates);
  for (const { compared, receipt } of lines.slice(0, 2)) {
    if (receipt !== undefined)
      draft.action("receipt", `The arithmetic: ${draft.figures.name(compared.name).display}`, receipt);
  }
  draft.action("share", "Share", context.id);
  return draft.answer(
    readFigureAs(draft, input, [sides.map(({ name }) => name).join(" against "), sharedRange(draft, input)]),
  );
}

/** Two sides are said with their difference, more with the best and the worst. @returns the fact of the difference. */
function saySides(draft: Draft, input: CompareSidesInput, lines: readonly ComparedLine[]): string | null {
  const { metric, differ } = input;
  const [one, two, ...more] = lines;
  const named = metricInWords(draft, input);
  const when = sharedWhen(draft, input);
  if (one === undefined || two === undefined) return null;
  if (more.length > 0) {
    const extremes = extremesInWords(draft, input, lines, words[differ]);
    draft.say(extremes === undefined ? `${named} is the same on every side${when}.` : `${named}${when}: ${extremes}.`);
    return null;
  }
  const change = difference(draft, input);
  const told = change === null ? "" : `: {${change}}`;
  const verb = metric.measured === "at_end" ? "stood at" : "was";
  draft.say(`${named} ${verb} ${sideInWords(draft, input, one)} and ${sideInWords(draft, input, two)}${when}${told}.`);
  return change;
}

function sideInWords(draft: Draft, { differ, metric }: CompareSidesInput, { compared, figure }: ComparedLine): string {
  const { noun, before } = words[differ];
  const name = draft.fact(draft.figures.name(compared.name), { label: noun.one, subject: compared.subject });
  return `{${figure}} ${differ === "period" && metric.measured === "at_end" ? "at the end of" : before} {${name}}`;
}

/** Of the second side against the first. */
function difference(draft: Draft, input: CompareSidesInput): string | null {
  const [was, is] = input.sides.map(({ metrics }) => input.metric.read(metrics, input.context.settings));
  const period = input.sides[1]?.metrics.period;
  if (was === undefined || is === undefined || period === undefined || isUndefined(was) || isUndefined(is)) return null;
  return changeFact(draft, input, { was, is, period }).id;
}

/** Sides of one period share it; others carry their own. */
function sharedWhen(draft: Draft, input: CompareSidesInput): string {
  const [first] = input.sides;
  if (first === undefined || input.differ === "period") return "";
  const when = whenFact(draft, input, first.metrics.period);
  return input.metric.measured === "at_end" ? ` on {${when}}` : ` over {${when}}`;
}

function sharedRange(draft: Draft, { differ, sides: [first] }: CompareSidesInput): string | null {
  if (first === undefined || differ === "period") return null;
  const { from, to } = first.metrics.period;
  return draft.figures.rangeText(rangeOfPeriod({ from, to }));
}

/** definitions.md §1: every NRR, GRR and churn answer carries the trailing-twelve-months figure. */
function trailingFacts(draft: Draft, { metric, context, sides }: CompareSidesInput): readonly string[] {
  if (!metric.carriesTrailingYear) return [];
  return sides.flatMap(({ name, subject, trailing, rows }) => {
    if (trailing === null) return [];
    const own = { metric, segment: null, whose: subject };
    return [metricFact(draft, own, { label: name, metrics: trailing, rows, settings: context.settings }).id];
  });
}
