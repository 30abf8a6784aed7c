/** A metric in one period -> the sentence that says it: "NRR was {f1} over {f2}", "MRR stood at {f1} on {f2}". */
import { type Period, rangeOfPeriod } from "../core/day.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { isUndefined } from "../core/undefined.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { factPeriod, type MetricSubject, periodFact, reasonFact, subjectOf } from "./metric-facts.ts";
import { metricInWords } from "./metric-words.ts";

export type MetricOf = MetricSubject & { readonly context: AnswerContext };

/** `value` is the fact of the figure; `more` is said behind it, before the full stop. */
export function sayNow(draft: Draft, of: MetricOf, now: PeriodMetrics, value: string, more = ""): void {
  const { metric, context } = of;
  const named = metricInWords(draft, of);
  const when = whenFact(draft, of, now.period);
  const read = metric.read(now, context.settings);
  const atEnd = metric.measured === "at_end";
  if (isUndefined(read)) {
    const reason = reasonFact(draft, of, read);
    draft.say(`${named} is not defined ${atEnd ? "on" : "over"} {${when}}: {${reason}}${more}.`);
    return;
  }
  draft.say(
    atEnd ? `${named} stood at {${value}} on {${when}}${more}.` : `${named} was {${value}} over {${when}}${more}.`,
  );
}

/** A figure of an instant is said with its day, the period's last one. */
export function whenFact(draft: Draft, of: MetricSubject, period: Period): string {
  if (of.metric.measured === "over") return periodFact(draft, of, period);
  const figure = draft.figures.date(rangeOfPeriod(period).to);
  return draft.fact(figure, { label: "day", subject: subjectOf(of), period: factPeriod(period) });
}
