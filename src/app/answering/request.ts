/** One question on its way to an answer: what every kind of answer is worked out from. */
import type { AnswerContext } from "../../answers/context.ts";
import type { Vocabulary } from "../../core/vocabulary.ts";
import type { Topic } from "../../questions/lexicon/topics.ts";
import type { Question } from "../../questions/question.ts";
import type { Granted } from "../../questions/reading/granted.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { ScoreBasis } from "../past-scores.ts";

export interface AnswerRequest extends ScoreBasis {
  readonly tx: OrgTx;
  readonly question: Question;
  /** Everything an answer is given but the defaults, which the kind of answer knows. */
  readonly context: AnswerContext;
  readonly vocabulary: Vocabulary;
  /** Questions to offer beside the answer, nearest first. */
  readonly didYouMean: readonly string[];
  /** The id of the last answer in this conversation; null = nothing was asked here before. */
  readonly answerBefore: string | null;
  /** Items of a long list to skip, as a pressed "more" says. */
  readonly from: number;
  /** The id of the answer that "more" goes on with, where it was sent unasked. */
  readonly pageOf?: string;
  /** "why?" under the answer to this very question: one level further down. */
  readonly deeper: boolean;
  /** What a question about an account takes for granted of it, and what it asks of besides; left out = nothing. */
  readonly granted?: Granted;
  readonly untold?: readonly Topic[];
}
