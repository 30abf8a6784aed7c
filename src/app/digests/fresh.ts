/** A digest's letter about to be posted -> what it says by now, when an account it names was renamed, merged or removed since. */
import type { Answer } from "../../answers/answer.ts";
import { parseAnswer } from "../../answers/read-back.ts";
import { answerJson } from "../../answers/schema.ts";
import { parseDay } from "../../core/day.ts";
import { readAccounts } from "../../store/accounts.ts";
import { readAnswer, saveAnswer } from "../../store/answers.ts";
import { changeRun, readRunDay } from "../../store/digest-runs.ts";
import { listDigests } from "../../store/digests.ts";
import type { LetterContent } from "../../store/outbox.ts";
import { readOwnOrg } from "../../store/own-org.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readDigestBook } from "./book.ts";
import { cardOf } from "./card.ts";
import type { DueDigest } from "./due-digests.ts";
import { readDigestKey } from "./letters.ts";
import type { MakerDeps } from "./maker.ts";
import { composeRun, runOf } from "./run.ts";

export interface Waiting {
  readonly key: string;
  readonly content: LetterContent;
  /** The letter whose message it takes the place of; null = it is a message of its own. */
  readonly replaces: object | null;
}

const gone = "This account is no longer in the book: it was merged or removed since the digest was made.";

/**
 * For the outbox's worker, in its transaction. null = what it said still holds, or it is no digest's letter but an edit of one, or
 * its subscription has ended. The digest is composed anew under the same key, as of the same day, compared with the same.
 */
export async function freshContent(
  deps: MakerDeps,
  tx: OrgTx,
  { key, content, replaces }: Waiting,
): Promise<LetterContent | null> {
  // What people did is said on top of a message that was read already, in whose names it is.
  const names = replaces === null ? readDigestKey(key) : null;
  if (names === null || content.kind !== "answer") return null;
  const stored = await readAnswer(tx, content.answerId);
  const day = parseDay(names.day);
  if (stored === null || day === undefined || (await stillNamed(tx, parseAnswer(stored.document)))) return null;
  const digest = (await listDigests(tx)).find(({ id }) => id === names.digestId);
  return digest === undefined ? null : composedAnew(deps, tx, { digest, day }, names.accountId);
}

async function stillNamed(tx: OrgTx, { facts }: Answer): Promise<boolean> {
  const named = facts.map(({ subject }) => subject).filter(({ type }) => type === "account");
  const accounts = await readAccounts(tx, [...new Set(named.map(({ id }) => id))]);
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return named.every(({ id, name }) => names.get(id) === name);
}

async function composedAnew(
  { readNames, newId }: MakerDeps,
  tx: OrgTx,
  due: DueDigest,
  accountId: string | null,
): Promise<LetterContent | null> {
  const asOf = await readRunDay(tx, due.digest.id, due.day);
  if (asOf === null) return null;
  if (accountId !== null && (await readAccounts(tx, [accountId])).length === 0) return { kind: "words", text: gone };
  const { vocabulary } = await readNames(tx);
  const org = await readOwnOrg(tx);
  const book = await readDigestBook(tx, { asOf, since: [], vocabulary });
  const { locale } = due.digest;
  const answer =
    accountId === null
      ? await digestAnew(tx, { org, book }, due, newId())
      : await cardOf(book, accountId, { id: newId(), org, locale });
  await saveAnswer(tx, answer.id, answerJson(answer));
  return { kind: "answer", answerId: answer.id };
}

async function digestAnew(
  tx: OrgTx,
  of: Parameters<typeof composeRun>[1],
  due: DueDigest,
  id: string,
): Promise<Answer> {
  const composed = await composeRun(tx, of, due, id);
  await changeRun(tx, runOf(of.book, due, composed, composed.answer));
  return composed.answer;
}
