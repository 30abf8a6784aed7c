/** "NRR by region", "EMEA vs AMER on NRR" -> the groups or the sides of one metric, beside each other. */
import type { Answer } from "../../answers/answer.ts";
import { compareGroups } from "./compare-groups.ts";
import { compareSides } from "./compare-sides.ts";
import { notUnderstood } from "./not-understood.ts";
import type { AnswerRequest } from "./request.ts";

export function compare(request: AnswerRequest): Answer | Promise<Answer> {
  const { by, sides } = request.question.slots;
  if (by !== undefined) return compareGroups(request, by);
  return sides === undefined ? notUnderstood(request) : compareSides(request, sides);
}
