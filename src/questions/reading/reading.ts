/** A question as typed -> everything it says, before anyone decides what is asked. */

import type { Day } from "../../core/day.ts";
import type { Cue, Movement } from "../lexicon/senses.ts";
import { fullNames } from "../names/full-names.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Calendar } from "../periods/calendar.ts";
import type { Cut, Grain, Intent, MetricName, PeriodSlot, Side, View, Vocabulary } from "../question.ts";
import { correctSpelling } from "../spelling.ts";
import { type Token, tokenize } from "../tokens.ts";
import { isOrdinary, vocabularyBook } from "../vocabulary-book.ts";
import { withoutAnswerId } from "./answer-ids.ts";
import { assemble } from "./assemble.ts";
import { type Claim, claimWords } from "./claims.ts";
import { withDoubtfulName } from "./doubtful-names.ts";
import { levelClaims } from "./levels.ts";
import { withLimits } from "./limits.ts";
import type { Shape } from "./shapes.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { type Supposition, supposedIn } from "./supposition.ts";

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly claims: readonly Claim[];
  readonly cues: ReadonlySet<Cue>;
  readonly metrics: readonly MetricName[];
  readonly move: Movement | undefined;
  readonly reason: "voluntary" | "involuntary" | undefined;
  /** Every period named, in the order of the text. */
  readonly periods: readonly PeriodSlot[];
  /** The same as they were said, folded. */
  readonly periodsSaid: readonly string[];
  /** Every day asked about ("as of 30 June"), and every day whose knowledge is asked for ("as known on 1 October"). */
  readonly asOf: readonly Day[];
  readonly knownOn: readonly Day[];
  readonly segments: readonly string[];
  readonly owner: string | undefined;
  readonly limit: number | undefined;
  /** Every cut named ("by region"), and another view of a change asked for by its name. */
  readonly cuts: readonly Cut[];
  readonly view: View | undefined;
  readonly grain: Grain | undefined;
  /** What is compared; nothing of it is repeated in what is shared. */
  readonly sides: readonly Side[] | undefined;
  /** What the question wants beyond one figure: only a kind of question that reads all of it may answer it. */
  readonly shapes: ReadonlySet<Shape>;
  readonly subject: Subject | undefined;
  /** The id of an answer, as it is quoted. */
  readonly answerId: string | undefined;
  /** "What if ...": who would leave, or the level that a loss would bring a figure under. */
  readonly supposition: Supposition | undefined;
  /** Something that is not answered yet is asked: its intent, or null for what questions.md does not name. */
  readonly notYet: Intent | null | undefined;
  readonly refused: boolean;
  /** A scope, a list or a name is left out ("not in EMEA"), so that it must not be answered as if it were asked for. */
  readonly negated: boolean;
  /** Among the words that nothing explains: what sounds like a period and is none ("q7"), and a place not known here. */
  readonly oddPeriod: boolean;
  readonly unknownPlace: boolean;
  /** Words that nothing explains. */
  readonly unread: readonly string[];
  /** The same as they were typed: unread words are still corrected. */
  readonly unreadSaid: readonly string[];
}

export interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly index: NameIndex;
  readonly calendar: Calendar;
}

export function readText(typed: string, surroundings: Surroundings): Reading {
  const { text, answerId } = withoutAnswerId(typed);
  return { ...readWords(text, surroundings), text: typed, answerId };
}

function readWords(text: string, { vocabulary, index, calendar }: Surroundings): Reading {
  const typed = tokenize(text);
  const book = vocabularyBook(vocabulary, index);
  const names = fullNames(typed, index, isOrdinary);
  const tokens = correctSpelling(typed, book.known, index);
  const sure = names.filter((name) => !name.doubtful).map(({ from, to, accounts }) => nameClaim(from, to, accounts));
  const taken = [...sure, ...levelClaims(text, tokens, sure)];
  const claims = withLimits(claimWords({ text, tokens, book, calendar }, taken));
  const supposed = supposedIn({ claims, tokens, names, index });
  if (supposed !== undefined) return withSupposition(assemble(text, tokens, vocabulary, claims, undefined), supposed);
  const subject = subjectOf(tokens, claims, index);
  const settled = subject ? { claims, subject } : withDoubtfulName(claims, tokens, names, index);
  return assemble(text, tokens, vocabulary, settled.claims, settled.subject);
}

/** Its own account of the words takes the place of the reading's; what it refuses is a question not answered yet. */
function withSupposition(reading: Reading, supposed: Supposition | "refused"): Reading {
  // A course of time, or a comparison, of what is supposed is nothing that can be answered.
  const shaped = [...reading.shapes].some((shape) => shape !== "day");
  if (supposed === "refused" || shaped) return { ...reading, notYet: reading.notYet ?? null };
  const { metric, segments, owner, limit, subjects } = supposed;
  const subject = subjects.find(({ certain }) => !certain);
  const metrics = metric === undefined ? [] : [metric];
  const read = {
    oddPeriod: false,
    unknownPlace: false,
    unread: [],
    unreadSaid: [],
    move: undefined,
    reason: undefined,
  };
  return { ...reading, ...read, supposition: supposed, metrics, segments, owner, limit, subject };
}

function nameClaim(from: number, to: number, accounts: readonly { id: string; name: string }[]): Claim {
  return { from, to, meaning: { kind: "name", accounts } };
}
