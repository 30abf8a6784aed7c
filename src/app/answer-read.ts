/** A question that was read, and when it is asked -> its answer, worked out from what the transaction reads. */
import type { Answer } from "../answers/answer.ts";
import { withFeedback } from "../answers/with-feedback.ts";
import type { ParsedQuestion } from "../questions/parsed.ts";
import type { OrgTx } from "../store/scope.ts";
import { readSettings } from "../store/settings.ts";
import { readWatermarks } from "../store/watermarks.ts";
import { answerQuestion } from "./answering/kinds.ts";
import type { KnownNames } from "./known-names.ts";
import { scoreBasis } from "./past-scores.ts";
import { type Present, standpointOf } from "./standpoint.ts";

export interface ReadQuestion extends ParsedQuestion {
  /** The id of the last answer in this conversation; null = nothing was asked here before. */
  readonly answerBefore: string | null;
  /** Items of a long list to skip. */
  readonly from: number;
  readonly pageOf?: string;
  readonly deeper: boolean;
}

export interface Answering {
  /** Of the answer to be. */
  readonly id: string;
  readonly org: { readonly slug: string; readonly name: string };
  readonly names: KnownNames;
  readonly read: ReadQuestion;
  readonly present: Present;
}

export async function answerRead(tx: OrgTx, { id, org, names, read, present }: Answering): Promise<Answer> {
  const { slots, intent } = read.question;
  const standpoint = standpointOf(slots, present, intent === "account_why");
  const answer = async (known: OrgTx) =>
    answerQuestion({
      tx: known,
      ...read,
      ...(await scoreBasis(known, standpoint)),
      vocabulary: names.vocabulary,
      context: {
        id,
        org: org.slug,
        orgName: org.name,
        question: read.question,
        asOf: standpoint.asOf,
        standpoint: standpoint.said,
        watermarks: await readWatermarks(known),
        settings: await readSettings(known),
        defaults: [
          ...standpoint.defaults,
          ...(read.leftOut === undefined ? [] : [noOtherDay(read.leftOut)]),
          ...(read.passedOver === undefined ? [] : [passingOver(read.passedOver)]),
        ],
      },
    });
  return withFeedback(await (standpoint.knownOn === null ? answer(tx) : tx.asKnownOn(standpoint.knownOn, answer)));
}

/** A default has no digits (AnswerContext): a day said in digits is not repeated. */
function noOtherDay(heard: readonly string[]): string {
  const words = heard.filter((period) => !/\p{N}/u.test(period));
  const said = words.length === 0 ? "" : ` (heard: ${words.join(", ")})`;
  return `as of today, as this question is about no other day${said}`;
}

function passingOver(words: readonly string[]): string {
  return `passing over what is not understood: ${words.join(", ")}`;
}
