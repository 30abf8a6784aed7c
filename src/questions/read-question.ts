/** A text in a conversation -> the question: on its own, as a follow-up, or one of the nearest that can be asked. */
import { followUp, leansOnContext } from "./follow-up.ts";
import { freshQuestion } from "./fresh.ts";
import { rules } from "./intents/rules.ts";
import type { Asking, ParsedQuestion } from "./parsed.ts";
import type { Question, Vocabulary } from "./question.ts";
import { grantedIn } from "./reading/granted.ts";
import { type Reading, readText } from "./reading/reading.ts";
import { topicsIn } from "./reading/topics-said.ts";
import { suggest } from "./suggest.ts";

const outOfScope: Question = { intent: "out_of_scope", slots: {} };

export function readQuestion(text: string, asking: Asking): ParsedQuestion {
  const reading = readText(text, { ...asking, calendar: asking });
  const question = (reading.refused ? undefined : understood(reading, asking.context)) ?? outOfScope;
  const leftOut = periodsLeftOut(question, reading);
  const passedOver = wordsPassedOver(question, reading);
  return {
    question,
    didYouMean: offers(question, reading, asking.vocabulary),
    ...(leftOut.length > 0 && { leftOut }),
    ...(passedOver.length > 0 && { passedOver }),
    ...besideAccount(question, reading),
  };
}

/** A question can say no more of an account than which one: what else was said of it is told beside. */
function besideAccount({ intent }: Question, reading: Reading): Pick<ParsedQuestion, "granted" | "untold"> {
  if (intent !== "account_health" && intent !== "account_why") return {};
  const granted = grantedIn(reading);
  const untold = topicsIn(reading);
  return { ...(granted && { granted }), ...(untold.length > 0 && { untold }) };
}

/** More of them would be longer than the answer's own words. */
const mostQuoted = 5;

/** Of an account they are mostly small talk; beside a figure they may be what it should have been cut by. */
function wordsPassedOver({ intent, slots }: Question, { unreadSaid }: Reading): readonly string[] {
  const answered = intent !== "ambiguous" && intent !== "out_of_scope";
  return answered && slots.metric !== undefined
    ? unreadSaid.filter((word) => /^\p{L}{2,}$/u.test(word)).slice(0, mostQuoted)
    : [];
}

/** What is asked back or refused is not answered, so that nothing is left out of it. */
function periodsLeftOut({ intent }: Question, { periodsSaid }: Reading): readonly string[] {
  const rule = rules.find((one) => one.intent === intent);
  const takesPeriods = (["period", "range", "as_of"] as const).some((slot) => rule?.slots.includes(slot));
  return rule === undefined || takesPeriods ? [] : periodsSaid;
}

function understood(reading: Reading, context: Question | null): Question | undefined {
  const leant = context && followUp(reading, context);
  if (leant && (context.intent === "ambiguous" || leansOnContext(reading))) return leant;
  return freshQuestion(reading) ?? leant ?? undefined;
}

function offers(question: Question, reading: Reading, vocabulary: Vocabulary): readonly string[] {
  if (question.intent === "out_of_scope") return suggest(reading, vocabulary);
  return question.intent === "ambiguous" ? choices(question.slots.candidates ?? [], reading) : [];
}

/** The same question with each candidate in the place of the name as typed. */
function choices(candidates: readonly string[], { text, tokens, subject }: Reading): readonly string[] {
  const first = tokens[subject?.from ?? 0];
  const last = tokens[(subject?.to ?? 1) - 1];
  if (first === undefined || last === undefined) return [];
  return candidates.map((name) => `${text.slice(0, first.start)}${name}${text.slice(last.end)}`);
}
