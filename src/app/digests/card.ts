/** An account that a digest lists -> its health card, made as for a question about it. */
import type { Answer } from "../../answers/answer.ts";
import type { Question } from "../../questions/question.ts";
import { accountHealth } from "../answering/account-health.ts";
import type { DigestBook } from "./book.ts";
import type { DigestRequest } from "./compose.ts";

/** As of the day of the book. Two accounts may have one name: the card knows no other than this. */
export async function cardOf(
  { tx, asOf, settings, watermarks, vocabulary, basis }: Omit<DigestBook, "entries" | "massChange" | "stoppedFeeds">,
  accountId: string,
  { id, org, locale }: Pick<DigestRequest, "id" | "org" | "locale">,
): Promise<Answer> {
  const accounts = vocabulary.accounts.filter((account) => account.id === accountId);
  const [{ name } = { name: accountId }] = accounts;
  const question: Question = { intent: "account_health", slots: { account: name } };
  return accountHealth({
    ...basis,
    tx,
    question,
    vocabulary: { ...vocabulary, accounts },
    didYouMean: [],
    answerBefore: null,
    from: 0,
    deeper: false,
    context: {
      id,
      org: org.slug,
      orgName: org.name,
      question,
      asOf,
      watermarks,
      settings: locale === null ? settings : { ...settings, locale },
      defaults: [],
    },
  });
}
