/** A metric's trailing year -> what the guide names as usual for a year, as text beside it and never a threshold. */
import type { Draft } from "./draft.ts";
import { listed } from "./listed.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import type { Benchmark } from "./metrics/benchmarks.ts";

export function noteBenchmarks(draft: Draft, of: MetricSubject): void {
  const { benchmarks = [] } = of.metric;
  if (benchmarks.length === 0) return;
  const said = benchmarks.map((benchmark) => inWords(draft, of, benchmark));
  draft.note("benchmark", `For the trailing year only, the guide's orientation: ${listed(said)}.`);
}

function inWords(draft: Draft, of: MetricSubject, { segment, from, to }: Benchmark): string {
  const show = (value: Benchmark["from"]) =>
    `{${draft.fact(draft.figures.rate(value), { label: `the guide's benchmark, ${segment}`, subject: subjectOf(of) })}}`;
  return to === undefined ? `${segment} over ${show(from)}` : `${segment} ${show(from)} to ${show(to)}`;
}
