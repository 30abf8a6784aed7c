/** What people said of an organisation's answers -> a list for scripts, the newest first. */
import { parseAnswer } from "../../answers/read-back.ts";
import type { Intent, Slots } from "../../questions/question.ts";
import { type FeedbackKind, listFeedback } from "../../store/feedback.ts";
import type { OrgTx } from "../../store/scope.ts";

export interface FeedbackLine {
  readonly answer: string;
  readonly kind: FeedbackKind;
  readonly member: string;
  /** ISO instant. */
  readonly at: string;
  readonly question: string;
  readonly intent: Intent;
  readonly slots: Slots;
}

export async function feedbackLines(tx: OrgTx): Promise<FeedbackLine[]> {
  return (await listFeedback(tx)).map(({ answerId, kind, memberName, at, document }) => {
    const { read_as: question, intent, slots } = parseAnswer(document);
    return { answer: answerId, kind, member: memberName, at, question, intent, slots };
  });
}
