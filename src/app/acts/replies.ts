/** A document for whoever pressed -> kept as it is sent, so that its own buttons can be pressed. */
import type { Answer } from "../../answers/answer.ts";
import type { AnswerContext } from "../../answers/context.ts";
import { answerJson } from "../../answers/schema.ts";
import type { Account } from "../../core/records.ts";
import type { Intent } from "../../questions/question.ts";
import { saveAnswer } from "../../store/answers.ts";
import { originOf, saveOrigin } from "../../store/posted-answers.ts";
import { readWatermarks } from "../../store/watermarks.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";

export async function contextOf(
  { tx, asker, today, settings, newId }: Acting,
  intent: Intent,
  { name }: Pick<Account, "name">,
): Promise<AnswerContext> {
  return {
    id: newId(),
    org: asker.org.slug,
    orgName: asker.org.name,
    question: { intent, slots: { account: name } },
    asOf: today,
    watermarks: await readWatermarks(tx),
    settings,
    defaults: [],
  };
}

/** In the transaction of the act: a reply that cannot be kept undoes it. It leads back to the message the first press was on. */
export async function replyWith({ tx, pressed }: Acting, answer: Answer): Promise<Acted> {
  await saveAnswer(tx, answer.id, answerJson(answer));
  const origin = await originOf(tx, pressed.answer.id);
  if (origin !== null) await saveOrigin(tx, answer.id, origin);
  return { kind: "answer", answer };
}

export function words(text: string): Acted {
  return { kind: "words", text };
}
