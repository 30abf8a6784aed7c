/** Sentences of a model before the gate, every slot of them filled -> what it objects to. */
import type { Answer, Sentence } from "../answers/answer.ts";
import { factsById, fill } from "../answers/sentence.ts";
import { reasonOf } from "../core/error.ts";
import type { Verdict } from "./gate/verdict.ts";

/** The gate on a text of an answer. */
export type Check = (answer: Answer, text: string) => Verdict;

/** @returns empty = it may be said. */
export function objections(check: Check, answer: Answer, sentences: readonly Sentence[]): readonly string[] {
  try {
    const facts = factsById(answer.facts);
    return check(answer, sentences.map(({ text }) => fill(text, facts)).join(" ")).reasons;
  } catch (error) {
    // A gate that fails has not said yes.
    return [`The text could not be checked: ${reasonOf(error)}`];
  }
}
