/** The contract of `holdfast parse`, read back: JSON text of a question -> a Question, or an error that says its form. */
import { parseQuestionJson } from "../answers/read-back.ts";
import { HoldfastError } from "../core/error.ts";
import type { Question } from "../questions/question.ts";

/** null for the text `null`: no question before. @throws HoldfastError `bad_context`. */
export function questionFromJson(text: string): Question | null {
  try {
    const value: unknown = JSON.parse(text);
    return value === null ? null : parseQuestionJson(value);
  } catch (cause) {
    throw new HoldfastError(
      "bad_context",
      "The context is not a question.",
      'Write it as holdfast parse prints it: {"intent":"metric_why","slots":{"metric":"nrr"}}, or null.',
      { cause },
    );
  }
}
