/** An answer that was given -> the same question answered anew with what was known then, and whether the figures are the same. */
import type { Answer } from "../../answers/answer.ts";
import { type AskedThen, readAskedThen } from "../../answers/asked-then.ts";
import { type FigureDifference, figureDifferences } from "../../answers/figure-differences.ts";
import { parseAnswer } from "../../answers/read-back.ts";
import { dayInZone, parseDay } from "../../core/day.ts";
import { HoldfastError } from "../../core/error.ts";
import { readAnswer, readCircumstances } from "../../store/answers.ts";
import type { Database } from "../../store/database.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { withOrg } from "../../store/with-org.ts";
import { answerRead, type ReadQuestion } from "../answer-read.ts";
import type { AskingMember } from "../ask.ts";
import { type KnownNames, type ReadNames, withNamesKnownOn } from "../known-names.ts";
import { phrasedFrom } from "../record/calls-for.ts";

export interface ReplayedAnswer {
  readonly answer: string;
  readonly question: string;
  /** ISO instant. */
  readonly known_on: string;
  readonly same: boolean;
  readonly differences: readonly FigureDifference[];
}

interface Deps {
  readonly db: Database;
  readonly readNames: ReadNames;
}

/** Reads only. @throws HoldfastError `no_such_answer`. */
export async function replayAnswer({ db, readNames }: Deps, member: AskingMember, id: string): Promise<ReplayedAnswer> {
  return withOrg(
    db,
    member.scope,
    async (tx) => {
      const given = await readGiven(tx, id);
      // The kept names are those of now: they are read before the knowledge of then is.
      const names = await withNamesKnownOn(tx, await readNames(tx), given.knownOn);
      const anew = await tx.asKnownOn(given.knownOn, (known) => answerAnew(known, given, { member, names }));
      const differences = figureDifferences(given.answer, anew);
      const { read_as: question } = given.answer;
      return { answer: id, question, known_on: given.knownOn, same: differences.length === 0, differences };
    },
    "read",
  );
}

interface Given {
  readonly answer: Answer;
  readonly knownOn: string;
  readonly asked: AskedThen | null;
}

async function readGiven(tx: OrgTx, id: string): Promise<Given> {
  const stored = await readAnswer(tx, id);
  const answer = stored && parseAnswer(stored.document);
  // An answer in a model's words says the figures of the one it was made of.
  const circumstances = await readCircumstances(tx, await phrasedFrom(tx, id));
  if (answer === null || circumstances === null) throw noSuchAnswer(id);
  const asked = readAskedThen(circumstances.asked);
  // Imports are recorded by the clock that questions are asked by; the database's own is the second best.
  return { answer, knownOn: asked?.known_on ?? asked?.now ?? circumstances.givenAt, asked };
}

interface Anew {
  readonly member: AskingMember;
  readonly names: KnownNames;
}

async function answerAnew(
  tx: OrgTx,
  { answer, asked, knownOn }: Given,
  { member: { org }, names }: Anew,
): Promise<Answer> {
  const { timezone } = await readSettings(tx);
  const now = asked?.now ?? knownOn;
  const today = parseDay(asked?.today ?? "") ?? dayInZone(now, timezone);
  const present = { today, now, timezone, ...(asked?.known_on != null && { knownOn: asked.known_on }) };
  return answerRead(tx, { id: answer.id, org, names, read: readOf(answer, asked), present });
}

/** An answer that was sent unasked was worked out like a question that is asked for the first time. */
function readOf({ intent, slots }: Answer, asked: AskedThen | null): ReadQuestion {
  if (asked === null)
    return { question: { intent, slots }, didYouMean: [], answerBefore: null, from: 0, deeper: false };
  const {
    question,
    did_you_mean: didYouMean,
    left_out: leftOut,
    passed_over: passedOver,
    granted,
    untold,
    from,
    deeper,
  } = asked;
  const pageOf = asked.page_of;
  return {
    question,
    didYouMean,
    ...(leftOut && { leftOut }),
    ...(passedOver && { passedOver }),
    ...(granted && { granted }),
    ...(untold && { untold }),
    ...(pageOf !== undefined && { pageOf }),
    answerBefore: null,
    from,
    deeper,
  };
}

function noSuchAnswer(id: string): HoldfastError {
  return new HoldfastError(
    "no_such_answer",
    `There is no answer ${id} in this organisation.`,
    "List them: holdfast feedback.",
  );
}
