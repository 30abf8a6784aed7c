/** What reading a text yields: the question, and what to offer beside it. */

import type { Topic } from "./lexicon/topics.ts";
import type { NameIndex } from "./names/name-index.ts";
import type { Calendar } from "./periods/calendar.ts";
import type { Question, Vocabulary } from "./question.ts";
import type { Granted } from "./reading/granted.ts";

export interface ParsedQuestion {
  readonly question: Question;
  /** Texts to offer as buttons, nearest first; each is itself a question that is understood. */
  readonly didYouMean: readonly string[];
  /** Periods that were heard and that this kind of question has no place for ("last month"), folded; absent when none. */
  readonly leftOut?: readonly string[];
  /** Words that nothing explains, as typed, of a figure that is answered all the same ("nrr core"); absent when none. */
  readonly passedOver?: readonly string[];
  /** What a question about an account takes for granted of it; absent when nothing. */
  readonly granted?: Granted;
  /** What a question about an account asks of besides, and its answer does not tell; absent when nothing. */
  readonly untold?: readonly Topic[];
}

export interface Asking extends Calendar {
  readonly vocabulary: Vocabulary;
  /** Built from the same vocabulary's accounts. */
  readonly index: NameIndex;
  /** The question asked before in this conversation. */
  readonly context: Question | null;
}
