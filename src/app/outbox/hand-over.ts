/** A claimed letter -> its next part, marked as handed over before the platform is called; or settled, when it is not to be posted. */
import { parseAnswer } from "../../answers/read-back.ts";
import { readAnswer } from "../../store/answers.ts";
import type { LetterContent } from "../../store/outbox.ts";
import type { ClaimedLetter } from "../../store/outbox-claim.ts";
import {
  changeContent,
  type DeathReason,
  type LetterInHand,
  markPosting,
  readInHand,
  releaseLane,
  settleUnsent,
} from "../../store/outbox-work.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { Courier, Mail, Part, PostAt } from "./courier.ts";
import { planFor } from "./plan.ts";

export interface HandOver {
  readonly courier: Courier;
  readonly leaseSeconds: number;
  /** Before its first attempt: what a letter says by now, when that is something else; null = what it said. */
  readonly refresh?: (tx: OrgTx, letter: LetterInHand) => Promise<LetterContent | null>;
}

export interface HandedOver {
  readonly letter: LetterInHand;
  readonly part: Part;
  readonly at: PostAt;
  readonly last: boolean;
}

/** @returns null when there is nothing to post: settled, or no longer this hold's. */
export async function handOver(deps: HandOver, tx: OrgTx, claimed: ClaimedLetter): Promise<HandedOver | null> {
  const letter = await readInHand(tx, claimed);
  if (letter === null) return letGo(tx, claimed);
  const plan = planFor(letter);
  if (plan.kind === "settle") return settle(tx, claimed, plan.as, plan.words);
  const parts = await partsOf(deps, tx, letter);
  const part = parts[letter.messageIds.length];
  if (part === undefined) return settle(tx, claimed, "unreadable", "what it says is not kept any more, or is nothing");
  await markPosting(tx, claimed, deps.leaseSeconds);
  return { letter, part, at: plan.at, last: letter.messageIds.length === parts.length - 1 };
}

async function settle(tx: OrgTx, claimed: ClaimedLetter, as: DeathReason | "superseded", words: string): Promise<null> {
  await settleUnsent(tx, claimed.key, as, words);
  return letGo(tx, claimed);
}

async function letGo(tx: OrgTx, claimed: ClaimedLetter): Promise<null> {
  await releaseLane(tx, claimed, 0);
  return null;
}

async function partsOf({ courier, refresh }: HandOver, tx: OrgTx, letter: LetterInHand): Promise<readonly Part[]> {
  const fresh = letter.attempts === 0 && refresh ? await refresh(tx, letter) : null;
  if (fresh) await changeContent(tx, letter.key, fresh);
  const mail = await mailOf(tx, fresh ?? letter.content);
  return mail === null ? [] : courier.parts(mail, { to: letter.to });
}

async function mailOf(tx: OrgTx, content: LetterContent): Promise<Mail | null> {
  if (content.kind === "words") return content;
  const stored = await readAnswer(tx, content.answerId);
  return stored === null ? null : { kind: "answer", answer: parseAnswer(stored.document) };
}
