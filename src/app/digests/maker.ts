/** What is due -> its run, its documents and its letters, kept together: how the tick's digests are made. */
import type { Answer } from "../../answers/answer.ts";
import { answerJson } from "../../answers/schema.ts";
import { dayInZone } from "../../core/day.ts";
import type { DigestFindings } from "../../core/digest/findings.ts";
import { saveAnswer } from "../../store/answers.ts";
import { keepRun } from "../../store/digest-runs.ts";
import { enqueue } from "../../store/outbox.ts";
import type { OrgName } from "../../store/own-org.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import type { AskDeps } from "../ask.ts";
import { type DigestBook, readDigestBook } from "./book.ts";
import { cardOf } from "./card.ts";
import type { Composed } from "./compose.ts";
import type { DueDigest } from "./due-digests.ts";
import { type Carded, lettersOf } from "./letters.ts";
import { composeRun, runOf } from "./run.ts";
import type { DigestMaker } from "./tick.ts";

export type MakerDeps = Pick<AskDeps, "readNames" | "newId">;

/** One book for all digests that are due together, and the cards they have in common. */
export interface BookOfDigests {
  readonly org: OrgName;
  readonly book: DigestBook;
  /** By locale and account id. */
  readonly cards: Map<string, Answer>;
}

export function digestMaker({ readNames, newId }: MakerDeps): DigestMaker<BookOfDigests> {
  return {
    async readBook(tx, { org, now }) {
      const asOf = dayInZone(now, (await readSettings(tx)).timezone);
      const { vocabulary } = await readNames(tx);
      // Scores are kept of every day on which a digest was made.
      return { org, book: await readDigestBook(tx, { asOf, since: [], vocabulary }), cards: new Map() };
    },
    async keep(tx, made, due) {
      const composed = await composeRun(tx, made, due, newId());
      const { shown, findings } = composed;
      const answer = saysNothing(due, findings) ? null : composed.answer;
      if (!(await keepRun(tx, runOf(made.book, due, composed, answer)))) return false;
      if (answer === null) return true;
      await enqueue(tx, lettersOf(due, answer, await keepDocuments(tx, made, due, { answer, shown, newId })));
      return true;
    },
  };
}

interface Documents {
  readonly answer: Answer;
  readonly shown: Composed["shown"];
  readonly newId: () => string;
}

/** The digest and the card of each account it shows. @returns the cards. */
export async function keepDocuments(
  tx: OrgTx,
  made: BookOfDigests,
  due: DueDigest,
  { answer, shown, newId }: Documents,
): Promise<readonly Carded[]> {
  const cards: Carded[] = [];
  for (const { looked } of shown)
    cards.push({ accountId: looked.accountId, answer: await cardIn(made, due, looked.accountId, newId()) });
  for (const document of [answer, ...cards.map((card) => card.answer)])
    await saveAnswer(tx, document.id, answerJson(document));
  return cards;
}

/** A recovered account is news; an empty day is a line or nothing, as the subscription says. */
function saysNothing({ digest }: DueDigest, findings: DigestFindings): boolean {
  const { slipping, untouched, recovered, massChange } = findings;
  const isEmpty = slipping.length + untouched.length + recovered.length === 0 && massChange === null;
  return isEmpty && digest.emptyDay === "nothing";
}

/** Many digests list the same accounts: each card is worked out once for a locale, and stands under an id of its own in each. */
async function cardIn({ org, book, cards }: BookOfDigests, { digest }: DueDigest, accountId: string, id: string) {
  const key = `${digest.locale ?? ""} ${accountId}`;
  const known = cards.get(key);
  const card = known ?? (await cardOf(book, accountId, { id, org, locale: digest.locale }));
  cards.set(key, card);
  return known === undefined ? card : under(id, card);
}

/** The id a document goes by is what its own Share asks for. */
function under(id: string, card: Answer): Answer {
  const actions = card.actions.map((action) => (action.target === card.id ? { ...action, target: id } : action));
  return { ...card, id, actions };
}
