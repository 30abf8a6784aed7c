/** A member's words -> the answer document, computed, stored as sent, and remembered for the next "why?". */
import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../answers/answer.ts";
import type { AskedThen } from "../answers/asked-then.ts";
import { answerOfMore, offsetOfMore } from "../answers/more.ts";
import { parseAnswer, rememberedQuestion } from "../answers/read-back.ts";
import { answerJson } from "../answers/schema.ts";
import { type Day, dayInZone, isoDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import type { Settings } from "../core/settings.ts";
import { parseHealthCommand } from "../questions/health-command.ts";
import { parseQuestion } from "../questions/parse.ts";
import type { Intent, Question } from "../questions/question.ts";
import { readAnswer, saveAnswer } from "../store/answers.ts";
import type { Database } from "../store/database.ts";
import type { OrgTx } from "../store/scope.ts";
import { readSettings } from "../store/settings.ts";
import { readThread, saveThread } from "../store/threads.ts";
import { withOrg } from "../store/with-org.ts";
import { answerRead, type ReadQuestion } from "./answer-read.ts";
import type { Asker } from "./authorise.ts";
import { type KnownNames, type ReadNames, withNamesKnownOn } from "./known-names.ts";
import { readAlone } from "./read-alone.ts";

export interface AskDeps {
  readonly db: Database;
  readonly readNames: ReadNames;
  /** A fresh id for an answer, short enough to be quoted. */
  readonly newId: () => string;
}

export interface Asked {
  readonly text: string;
  readonly entry: "command" | "message";
  /** Memory is read from the first that has something and written to all. */
  readonly threadKeys: readonly string[];
  /** Written too, and never read from: where the answer is sent to when it is not where the question was asked. */
  readonly alsoRememberedUnder?: readonly string[];
  /** ISO instant. */
  readonly now: string;
  /** Instead of the day it is at `now` in the organisation's timezone. */
  readonly today?: Day;
  /** ISO instant: answered on its day, with what was known then. */
  readonly knownOn?: string;
  /** Instead of what is remembered under the thread keys. */
  readonly context?: Question | null;
}

export type AskingMember = Pick<Asker, "scope"> & { readonly org: { readonly slug: string; readonly name: string } };

/**
 * Everything is read in one transaction that sees one moment, so that the figures of an answer belong together.
 * @throws HoldfastError with words for the asker; a question that is not understood is an Answer, not an error.
 */
export async function ask(deps: AskDeps, member: AskingMember, asked: Asked): Promise<Answer> {
  const given = await withOrg(deps.db, member.scope, (tx) => work(tx, deps, member, asked), "read");
  await withOrg(deps.db, member.scope, (tx) => keep(tx, given, asked));
  return given.answer;
}

interface Given {
  readonly answer: Answer;
  readonly asAsked: AskedThen;
}

/** Names are today's: a question is asked in the words of whoever asks it. Accounts that have left since keep theirs. */
async function work(tx: OrgTx, deps: AskDeps, member: AskingMember, asked: Asked): Promise<Given> {
  const { knownOn } = asked;
  const todays = await deps.readNames(tx);
  const names = knownOn === undefined ? todays : await withNamesKnownOn(tx, todays, knownOn);
  const before = await askedBefore(tx, asked);
  const answer = (known: OrgTx) => answerWith(known, { deps, member, asked, names, before });
  return knownOn === undefined ? answer(tx) : tx.asKnownOn(knownOn, answer);
}

interface Asking {
  readonly deps: AskDeps;
  readonly member: AskingMember;
  readonly asked: Asked;
  readonly names: KnownNames;
  readonly before: Before;
}

/** The question before in this conversation, and its answer. */
interface Before {
  readonly question: Question | null;
  readonly answerId: string | null;
}

async function answerWith(tx: OrgTx, { deps, member: { org }, asked, names, before }: Asking): Promise<Given> {
  const settings = await readSettings(tx);
  const now = asked.knownOn ?? asked.now;
  const today = asked.today ?? dayInZone(now, settings.timezone);
  const read = readQuestion(asked, { names, settings, context: before.question, asOf: today });
  const present = { today, now, knownOn: asked.knownOn, timezone: settings.timezone };
  const answer = await answerRead(tx, {
    id: deps.newId(),
    org,
    names,
    read: { ...read, answerBefore: before.answerId },
    present,
  });
  return { answer, asAsked: askedThen(read, { today, now, knownOn: asked.knownOn }) };
}

function askedThen(
  { question, didYouMean, leftOut, passedOver, granted, untold, from, pageOf, deeper }: Read,
  { today, now, knownOn }: { readonly today: Day; readonly now: string; readonly knownOn: string | undefined },
): AskedThen {
  return {
    today: isoDay(today),
    now,
    known_on: knownOn ?? null,
    question,
    did_you_mean: didYouMean,
    ...(leftOut && { left_out: leftOut }),
    ...(passedOver && { passed_over: passedOver }),
    ...(granted && { granted }),
    ...(untold && { untold }),
    from,
    ...(pageOf !== undefined && { page_of: pageOf }),
    deeper,
  };
}

/** The answer as it was sent, under the opener's own scope. @throws HoldfastError when their organisation has none of that id. */
export async function replay(deps: Pick<AskDeps, "db">, member: Pick<Asker, "scope">, id: string): Promise<Answer> {
  const stored = await withOrg(deps.db, member.scope, (tx) => readAnswer(tx, id), "read");
  const answer = stored && parseAnswer(stored.document);
  if (stored && answer && (!readAlone(answer) || stored.memberId === member.scope.memberId)) return answer;
  throw new HoldfastError("no_such_answer", "That answer is no longer here.", "Ask the question again.");
}

interface ReadWith {
  readonly names: KnownNames;
  readonly settings: Settings;
  readonly context: Question | null;
  readonly asOf: Day;
}

type Read = Omit<ReadQuestion, "answerBefore">;

function readQuestion({ text, entry }: Asked, { names, settings, context, asOf }: ReadWith): Read {
  const offset = offsetOfMore(text);
  if (offset !== undefined && context) {
    const pageOf = answerOfMore(text);
    const page = { from: offset, ...(pageOf !== undefined && { pageOf }) };
    return { question: context, didYouMean: [], ...page, deeper: false };
  }
  const parse = entry === "command" ? parseHealthCommand : parseQuestion;
  const { vocabulary, index } = names;
  const { fiscalYearStartMonth } = settings;
  const readAfter = (before: Question | null) =>
    parse(text, { vocabulary, index, context: before, today: asOf, fiscalYearStartMonth });
  const read = readAfter(context);
  // A question asked again in full wants its answer again; a bare "why?" that comes back to the same question wants to know more.
  const again = isDeepStrictEqual(read.question, context);
  return { ...read, from: 0, deeper: again && !isDeepStrictEqual(readAfter(null).question, context) };
}

async function askedBefore(tx: OrgTx, asked: Asked): Promise<Before> {
  const page = await paged(tx, asked);
  if (page !== null) return { question: page, answerId: null };
  return asked.context === undefined ? remembered(tx, asked) : { question: asked.context, answerId: null };
}

/** The question of an answer that "more" goes on with by its id: nobody may have asked it where it is pressed. */
async function paged(tx: OrgTx, { text }: Asked): Promise<Question | null> {
  const id = answerOfMore(text);
  const stored = id === undefined ? null : await readAnswer(tx, id);
  if (stored === null) return null;
  const { intent, slots } = parseAnswer(stored.document);
  return { intent, slots };
}

async function remembered(tx: OrgTx, { threadKeys, now }: Asked): Promise<Before> {
  for (const key of threadKeys) {
    const thread = await readThread(tx, key, now);
    if (thread) return { question: rememberedQuestion(thread.question), answerId: thread.answerId };
  }
  return { question: null, answerId: null };
}

/** Asked between two questions, they are no question that "why?" could be about. */
const forgotten: ReadonlySet<Intent> = new Set<Intent>(["help", "model_seen", "out_of_scope"]);

/** What was not understood leaves the memory as it is: the next "why?" is about the last thing that was answered. */
async function keep(tx: OrgTx, { answer, asAsked }: Given, asked: Asked): Promise<void> {
  const { threadKeys, alsoRememberedUnder = [], now } = asked;
  await saveAnswer(tx, answer.id, answerJson(answer), asAsked);
  if (forgotten.has(answer.intent)) return;
  const question = { intent: answer.intent, slots: answer.slots };
  for (const key of [...threadKeys, ...alsoRememberedUnder])
    await saveThread(tx, key, { question, answerId: answer.id }, now);
}
