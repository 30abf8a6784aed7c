/** A metric's figures over the periods that led to this one -> "the second worst of 8 quarters", with all of them in its receipt. */
import { isoDay, rangeOfPeriod, wholeMonths } from "../core/day.ts";
import type { OwnHistory, Rank } from "../core/revenue/own-history.ts";
import type { Draft } from "./draft.ts";
import { type Noun, nouns } from "./figures/nouns.ts";
import { factPeriod, periodFact, subjectOf } from "./metric-facts.ts";
import { type MetricReading, metricInWords } from "./metric-words.ts";
import { metricFigure } from "./metrics/metric-figure.ts";
import { sentence } from "./sentence.ts";

/** By months in a period; of any other length they are just periods. */
const periodNouns: ReadonlyMap<number | undefined, Noun> = new Map<number | undefined, Noun>([
  [1, nouns.month],
  [3, nouns.quarter],
  [12, nouns.year],
]);

/** More are never needed: of eight the fifth worst is the fourth best. */
const ordinals = ["", "second ", "third ", "fourth "];

/** "the {second worst} of {8 quarters}", or "the same in all {8 quarters}"; what it stands after is the caller's. */
export function rankInWords(draft: Draft, input: MetricReading, history: OwnHistory): string {
  const { rank, entries } = history;
  const receipt = historyReceipt(draft, input, history);
  const about = (label: string) => ({
    label,
    subject: subjectOf(input),
    metric: input.metric.name,
    period: factPeriod(input.now.period),
    receipt,
  });
  const noun = periodNouns.get(wholeMonths(input.now.period)) ?? nouns.period;
  const count = draft.fact(draft.figures.count(entries.length, noun), about("periods compared"));
  if (isFlat(rank)) return `the same in all {${count}}`;
  const place = draft.fact(draft.figures.text(placeWords(rank)), about("rank in its own history"));
  return `the {${place}} of {${count}}`;
}

/** As a section of its own, for an answer whose first sentences are about something else. */
export function historySection(draft: Draft, input: MetricReading, history: OwnHistory | null): void {
  if (history === null) return;
  const named = metricInWords(draft, input);
  const over = periodFact(draft, input, input.now.period);
  const told = sentence(`${named} over {${over}} was ${rankInWords(draft, input, history)}.`);
  draft.section({ title: "Against its own history", kind: "text", facts: told.facts, sentences: [told] });
}

function isFlat({ fromBest, fromWorst }: Rank): boolean {
  return fromBest === 1 && fromWorst === 1;
}

/** Counted from the nearer end: "best", "joint second worst". */
function placeWords({ fromBest, fromWorst, joint }: Rank): string {
  const [place, end] = fromWorst < fromBest ? [fromWorst, "worst"] : [fromBest, "best"];
  return `${joint ? "joint " : ""}${ordinals[place - 1] ?? ""}${end}`;
}

function historyReceipt(draft: Draft, { metric }: MetricReading, { entries }: OwnHistory): string {
  const show = draft.figures;
  return draft.receipt({
    formula: `rank of the last among consecutive periods of the same length: ${metric.formula}`,
    inputs: Object.fromEntries(
      entries.map(({ period, value }) => [
        show.rangeText(rangeOfPeriod(period)),
        metricFigure(metric.kind, value, show).display,
      ]),
    ),
    rows: { table: "snapshot", ids: entries.map(({ period }) => `${isoDay(period.from)}..${isoDay(period.to)}`) },
    definition:
      "Each period on its own two snapshots, never summed from shorter ones; a period without a start is left out.",
  });
}
