/** Our own document -> the facts its text is checked against: every figure by what a reader sees, under its label and subject. */
import type { Answer, Fact } from "../../answers/answer.ts";
import type { GateFacts } from "./verdict.ts";

/** The period of a fact is its own; the day of the document holds for all. */
export function answerFacts(answer: Answer): GateFacts {
  return {
    as_of: answer.as_of,
    facts: answer.facts.map(factAsRead),
    notes: answer.notes.map(({ text }) => ({ note: text })),
  };
}

function factAsRead({ subject, label, display, metric, period, polarity }: Fact): Readonly<Record<string, unknown>> {
  return {
    [subject.type]: subject.name,
    label,
    display,
    ...(metric === undefined ? {} : { metric }),
    ...(period === undefined ? {} : { period }),
    polarity,
  };
}
