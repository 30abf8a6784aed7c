/** A claimed letter -> its next part, marked as handed over before the platform is called; or settled, when it is not to be posted. */
import { parseAnswer } from "../../answers/read-back.ts";
import { readAnswer } from "../../store/answers.ts";
import { isMembersChat } from "../../store/digest-places.ts";
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
  if (await isNobodysAnyMore(tx, letter)) return settle(tx, claimed, "gone", "its reader is no member any more");
  const parts = await partsOf(deps, tx, letter);
  if (typeof parts === "string") return settle(tx, claimed, "unreadable", parts);
  const part = parts[letter.messageIds.length];
  if (part === undefined) return settle(tx, claimed, "unreadable", "there is nothing to be said");
  await markPosting(tx, claimed, deps.leaseSeconds);
  return { letter, part, at: plan.at, last: letter.messageIds.length === parts.length - 1 };
}

/** It may have waited for a night: whoever was removed meanwhile reads no figures. Plain words hold none. */
async function isNobodysAnyMore(tx: OrgTx, { to, content }: LetterInHand): Promise<boolean> {
  return to.kind === "person" && content.kind === "answer" && !(await isMembersChat(tx, to));
}

async function settle(tx: OrgTx, claimed: ClaimedLetter, as: DeathReason | "superseded", words: string): Promise<null> {
  await settleUnsent(tx, claimed.key, as, words);
  return letGo(tx, claimed);
}

async function letGo(tx: OrgTx, claimed: ClaimedLetter): Promise<null> {
  await releaseLane(tx, claimed, 0);
  return null;
}

/** @returns why there are none, in words. */
async function partsOf(
  { courier, refresh }: HandOver,
  tx: OrgTx,
  letter: LetterInHand,
): Promise<readonly Part[] | string> {
  const fresh = letter.attempts === 0 && refresh ? await refresh(tx, letter) : null;
  if (fresh) await changeContent(tx, letter.key, fresh);
  const content = fresh ?? letter.content;
  if (content.kind === "words") return rendered(courier, letter, () => content);
  const stored = await readAnswer(tx, content.answerId);
  if (stored === null) return `the answer ${content.answerId} is not kept any more`;
  return rendered(courier, letter, () => ({ kind: "answer", answer: parseAnswer(stored.document) }));
}

/** A document of another version or a fault of a renderer must not come back with every lease. */
function rendered(courier: Courier, { to }: LetterInHand, mail: () => Mail): readonly Part[] | string {
  try {
    return courier.parts(mail(), { to });
  } catch (error) {
    return `it cannot be rendered: ${error instanceof Error ? error.message : error}`;
  }
}
