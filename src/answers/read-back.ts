/** Stored or given JSON -> the document or the question it holds, checked again at the door. */
import type { Question } from "../questions/question.ts";
import type { Answer } from "./answer.ts";
import { answerSchema, questionSchema } from "./schema.ts";

/** @throws ZodError or SyntaxError for text that is no answer of this schema. */
export function parseAnswer(document: string): Answer {
  return answerSchema.parse(JSON.parse(document));
}

/** @throws ZodError for a value that is no question. */
export function parseQuestionJson(value: unknown): Question {
  return questionSchema.parse(value);
}

/** What an older version remembered may have another form: null then, since a memory is no reason to refuse an answer. */
export function rememberedQuestion(value: unknown): Question | null {
  return questionSchema.safeParse(value).data ?? null;
}
