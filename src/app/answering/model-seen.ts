/** "what did the model see?" -> the recorded calls for the answer meant, for admins; everybody else is told whom to ask. */
import type { Answer } from "../../answers/answer.ts";
import { answerModelSeen, answerModelSeenRefused } from "../../answers/model-seen.ts";
import { parseAnswer } from "../../answers/read-back.ts";
import { readAnswer } from "../../store/answers.ts";
import { ownRole } from "../../store/members.ts";
import { listModelCalls } from "../../store/model-call-reading.ts";
import type { OrgTx } from "../../store/scope.ts";
import { callsFor } from "../record/calls-for.ts";
import type { AnswerRequest } from "./request.ts";

export async function modelSeen({ tx, context, question, answerBefore, from }: AnswerRequest): Promise<Answer> {
  if (!(await mayRead(tx))) return answerModelSeenRefused(context);
  const answerId = question.slots.answer ?? answerBefore ?? (await lastAnswerPhrased(tx));
  const calls = answerId === null ? [] : await callsFor(tx, answerId);
  const about = answerId === null ? null : await readAsOf(tx, answerId);
  // The next page is of the same answer, whatever is asked in between.
  const slots = answerId === null ? {} : { answer: answerId };
  return answerModelSeen({ context: { ...context, question: { intent: "model_seen", slots } }, about, calls, from });
}

/** The scheduler and the command line act as the system's own member. */
async function mayRead(tx: OrgTx): Promise<boolean> {
  const role = await ownRole(tx);
  return role === "admin" || role === "system";
}

/** Asked out of nothing, it is about what left the house last. */
async function lastAnswerPhrased(tx: OrgTx): Promise<string | null> {
  const [last] = await listModelCalls(tx, null, 1);
  return last?.answerId ?? null;
}

async function readAsOf(tx: OrgTx, answerId: string): Promise<string> {
  const stored = await readAnswer(tx, answerId);
  return stored === null ? `answer ${answerId}` : parseAnswer(stored.document).read_as;
}
