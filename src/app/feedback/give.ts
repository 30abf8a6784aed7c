/** A pressed "helpful" or "wrong number" -> kept under the presser's name; a doubted answer stays one that can be worked out again. */
import type { Action } from "../../answers/answer.ts";
import type { Database } from "../../store/database.ts";
import { type FeedbackKind, saveFeedback } from "../../store/feedback.ts";
import type { OrgTx } from "../../store/scope.ts";
import { withOrg } from "../../store/with-org.ts";
import type { AskingMember } from "../ask.ts";
import { tellAdmins } from "../outbox/tell-admins.ts";
import type { Pressed } from "../pressed.ts";

export interface FeedbackFlow {
  /** Of an answer the presser may see. @returns what to tell them. */
  feedback(member: AskingMember, pressed: Pressed): Promise<string>;
}

export function feedbackFlow({ db }: { readonly db: Database }): FeedbackFlow {
  return { feedback: (member, pressed) => withOrg(db, member.scope, (tx) => keep(tx, member, pressed)) };
}

export function isFeedback({ action }: Pick<Pressed, "action">): boolean {
  return action.kind === "helpful" || action.kind === "wrong_number";
}

async function keep(tx: OrgTx, member: AskingMember, { answer, action }: Pressed): Promise<string> {
  const kind = kindOf(action);
  const doubted = kind === "wrong_number";
  const before = await saveFeedback(tx, answer.id, kind);
  if (doubted && before !== kind)
    await tellAdmins(tx, `wrong_number:${answer.id}`, noticeOf(answer.read_as, answer.id, member.org.slug));
  return said[before === null || before === kind ? kind : withdrawn[kind]];
}

function kindOf({ kind }: Action): FeedbackKind {
  return kind === "wrong_number" ? "wrong_number" : "helpful";
}

const withdrawn = { helpful: "helpful_after_all", wrong_number: "wrong_after_all" } as const;

const kept =
  "This answer is kept with its question and what was known when it was given, and the admins are told: they can work it out again and compare.";

const said = {
  helpful: "Thank you: noted that this answer helped.",
  wrong_number: `Thank you. ${kept} Press Helpful to take that back.`,
  helpful_after_all: "Thank you: noted that this answer helped; your doubt about its numbers is taken back.",
  wrong_after_all: `Thank you. ${kept} That it helped is taken back.`,
} as const;

/** For a person; the command shows the rest. */
function noticeOf(readAs: string, answerId: string, slug: string): string {
  return (
    `Somebody doubts a number of this answer: ${readAs}. ` +
    `To work it out again with what was known then, run: holdfast feedback --org ${slug} --replay ${answerId}`
  );
}
