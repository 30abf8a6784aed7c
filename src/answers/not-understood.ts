/** A question that is not supported, or not for this person -> a polite no that discloses nothing, and what can be asked instead. */
import type { Question } from "../questions/question.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";

/** `suggestions` are supported questions nearest to what was asked, as people would type them. */
export function answerNotUnderstood(context: AnswerContext, suggestions: readonly string[]): Answer {
  const draft = new Draft(context);
  draft.say("I don't know that one. These I can answer:");
  offer(draft, suggestions.length > 0 ? suggestions : [ask.atRisk, ask.whyNrr]);
  return draft.answer("Not a question I know");
}

/** A figure may be computed, and not in the form it is asked for. */
function undone({ intent, slots }: Question, metric: string): string {
  if (slots.by !== undefined || slots.sides !== undefined) return `tell ${metric} group by group`;
  return intent === "metric_trend" ? `tell ${metric} over time` : `compute ${metric}`;
}

/** The metric is known, but nothing that holds it is computed yet. */
export function answerNotComputed(context: AnswerContext, metricWords: string): Answer {
  const draft = new Draft(context);
  draft.say(`I cannot ${undone(context.question, metricWords)} yet. These I can answer:`);
  offer(draft, [ask.nrr, ask.logoChurn]);
  return draft.answer("A figure that is not computed yet");
}

/** `remedy` says who can do it or give the right to, as a full sentence without digits; nothing about the data is disclosed. */
export function answerNotPermitted(context: AnswerContext, remedy: string): Answer {
  const draft = new Draft(context);
  draft.say(`That is not open to your role. ${remedy}`);
  return draft.answer("Not permitted");
}

/** "Help" is what the last button asks, so it is not offered a second time; nor is any other question. */
function offer(draft: Draft, questions: readonly string[]): void {
  const seen = new Set<string>([ask.help]);
  for (const question of questions) {
    const asked = question
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    if (!seen.has(asked)) draft.action("choose", question, question);
    seen.add(asked);
  }
  draft.action("choose", "What can I ask?", ask.help);
}
