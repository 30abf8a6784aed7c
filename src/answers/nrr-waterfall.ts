/** Headings of an NRR change -> a waterfall: NRR before, what each kind of movement added or took, NRR now. */
import type { Fraction } from "../core/fraction.ts";
import type { Attribution } from "../core/revenue/results.ts";
import type { Draft } from "./draft.ts";
import { tenthsOfPoint } from "./figures/figures.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import type { Heading } from "./nrr-parts.ts";
import { type NrrPart, nothing, plus } from "./nrr-shares.ts";

/** In the order they are drawn; the longest label a chart can hold is twenty characters. */
const bars: readonly (readonly [kind: string, label: string])[] = [
  ["expansion", "Expansion"],
  ["contraction", "Contraction"],
  ["voluntary", "Churn, voluntary"],
  ["involuntary", "Churn, involuntary"],
  ["unknown", "Churn, not told"],
];

/** The bars add up from one NRR to the other, exactly and as displayed. */
export function waterfall(
  draft: Draft,
  of: MetricSubject,
  { nrrBefore, nrrNow }: Pick<Attribution, "nrrBefore" | "nrrNow">,
  headings: readonly Heading[],
): void {
  const drawn = bars.filter(([kind]) => headings.some(({ kinds }) => kinds.has(kind)));
  if (drawn.length === 0) return;
  const parts = closed(
    drawn.map(([kind]) => headings.map(({ kinds }) => kinds.get(kind) ?? nothing).reduce(plus)),
    tenthsOfPoint(nrrNow) - tenthsOfPoint(nrrBefore),
  );
  const about = (label: string) => ({
    label,
    subject: subjectOf(of),
    metric: of.metric.name,
    polarity: of.metric.polarity,
  });
  const level = (rate: Fraction, label: string) => draft.fact(draft.figures.rate(rate), about(label));
  const was = level(nrrBefore, "NRR before");
  const steps = parts.map(({ value, tenths }, at) =>
    draft.fact(draft.figures.points(value, tenths), about(drawn[at]?.[1] ?? "")),
  );
  const is = level(nrrNow, "NRR now");
  draft.addUp(is, [was, ...steps]);
  const points = [was, ...steps, is];
  const series = [{ name: of.metric.label, points }];
  draft.section({ title: "From one NRR to the other", kind: "chart", chart: "waterfall", facts: points, series });
}

/**
 * Both rates are rounded one by one, so that their displayed difference can be a tenth off the displayed change, which the
 * parts add up to (the note "rounding" says so): the longest bar takes that tenth, where it shows least.
 */
function closed(parts: readonly NrrPart[], tenths: bigint): readonly NrrPart[] {
  const missing = tenths - parts.reduce((sum, part) => sum + part.tenths, 0n);
  const size = (part: NrrPart) => (part.tenths < 0n ? -part.tenths : part.tenths);
  const longest = parts.reduce((most, part) => (size(part) > size(most) ? part : most));
  return parts.map((part) => (part === longest ? { ...part, tenths: part.tenths + missing } : part));
}
