/** Sentences of a model and the plain words they are to say again, both before the gate -> what it objects to in the one and not in the other. */
import type { Answer, Sentence } from "../answers/answer.ts";
import { factsById, fill } from "../answers/sentence.ts";
import { reasonOf } from "../core/error.ts";
import type { Verdict } from "./gate/verdict.ts";

/** The gate on a text of an answer, every slot of it filled. */
export type Check = (answer: Answer, text: string) => Verdict;

/**
 * The gate reads any text against any facts, and knows less than the plain words: that a figure is of "the trailing year" stands in no
 * fact. Those words are true by how they are made, so what it objects to in them as well speaks against its knowledge, not against the
 * model; that nothing was tied otherwise, added or lost was seen to before, slot by slot (wording/).
 * @returns empty = it may be said.
 */
export function objections(check: Check, answer: Answer, sentences: readonly Sentence[]): readonly string[] {
  try {
    const said = checked(check, answer, sentences);
    if (said.ok) return [];
    const plain = new Set(checked(check, answer, answer.headline).reasons.map(asCompared));
    return said.reasons.filter((reason) => !plain.has(asCompared(reason)));
  } catch (error) {
    // A gate that fails has not said yes.
    return [`The text could not be checked: ${reasonOf(error)}`];
  }
}

/** "Since" at the beginning of a sentence is "since" within one. */
function asCompared(reason: string): string {
  return reason.toLowerCase();
}

function checked(check: Check, answer: Answer, sentences: readonly Sentence[]): Verdict {
  const facts = factsById(answer.facts);
  return check(answer, sentences.map(({ text }) => fill(text, facts)).join(" "));
}
