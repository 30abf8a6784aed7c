/** An answer -> which prompt phrases it; null = it stays in plain words, without a call. */
import type { Answer } from "../../answers/answer.ts";
import type { Task } from "../prompts/prompt-text.ts";

/** Explanations alone: help, asking back, what was done and what is open are said best in the words they have. */
const taskOf: Partial<Record<Answer["intent"], Task>> = {
  account_health: "account",
  account_why: "account",
  metric_value: "metric",
  metric_why: "metric",
  metric_trend: "metric",
  what_if: "metric",
  compare: "metric",
  cohort_retention: "metric",
  list_at_risk: "digest",
  digest: "digest",
};

/** A headline of one figure has nothing to be arranged. */
const fewestFacts = 2;

/** What asks the reader something is asked in the words it was given. */
const asks = /\?/;

export function phrasingTask({ intent, headline, words }: Answer): Task | null {
  if (words === null || words.by === "model") return null;
  if (headline.some(({ text }) => asks.test(text))) return null;
  const facts = new Set(headline.flatMap((sentence) => sentence.facts));
  return facts.size < fewestFacts ? null : (taskOf[intent] ?? null);
}
