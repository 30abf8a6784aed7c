/** A metric that cannot be computed for the whole period -> that it is not defined, why, and what would change it. */
import type { Undefined } from "../core/undefined.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { reasonFact, subjectOf } from "./metric-facts.ts";
import type { Metric } from "./metrics/metric.ts";
import { factKind } from "./metrics/metric-figure.ts";

/** definitions.md §1: `null` with a reason, never a figure; the accounts it is about are named. */
export function answerNotDefined(context: AnswerContext, metric: Metric, reason: Undefined): Answer {
  const draft = new Draft(context);
  const of = { metric, segment: null };
  const value = draft.fact(draft.figures.undefined(factKind[metric.kind], reason), {
    label: metric.label,
    subject: subjectOf(of),
    metric: metric.name,
  });
  draft.say(`${metric.label} is {${value}}: {${reasonFact(draft, of, reason)}}.`);
  draft.action("choose", "What can I ask?", "help");
  return draft.answer(metric.label);
}
