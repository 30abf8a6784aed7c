/** A reading on its own, whatever was asked before -> the question it is, if it is one. */
import type { Rule } from "./intents/rule.ts";
import { rules } from "./intents/rules.ts";
import { readsShapes } from "./intents/shapes.ts";
import type { Intent, Question, Slots } from "./question.ts";
import type { Reading } from "./reading/reading.ts";
import { onlySlots, saidSlots, slotsTaken } from "./slots.ts";

/** A text of which more than this stays unexplained is about something else ("tell me a joke about churn"). */
const unexplained = { words: 2, share: 1 / 3 };

export function freshQuestion(reading: Reading): Question | undefined {
  const rule = ruleFor(reading);
  return rule && settled(rule.intent, reading, onlySlots(slotsTaken(saidSlots(reading, rule), rule.slots), rule.slots));
}

/** Ask back when the account is one of several, or unknown where a name stands: questions.md, ambiguous. */
export function settled(intent: Intent, { subject }: Reading, slots: Slots): Question {
  if (subject === undefined || subject.certain) return { intent, slots };
  if (!subject.placed && subject.accounts.length === 0 && slots.metric !== undefined) return { intent, slots };
  const candidates = [...new Set(subject.accounts.map((account) => account.name))].sort();
  return { intent: "ambiguous", slots: { of: intent, candidates } };
}

function ruleFor(reading: Reading): Rule | undefined {
  if (reading.notYet !== undefined || reading.negated || saysSeveral(reading) || isElsewhere(reading)) return undefined;
  return rules.find((rule) => readsShapes(rule, reading) && rule.matches(reading));
}

/** Two metrics, periods, cuts or days in one question are not one question. */
export function saysSeveral({ metrics, periods, cuts, asOf, knownOn }: Reading): boolean {
  return [metrics, periods, cuts, asOf, knownOn].some(({ length }) => length > 1);
}

/** Mostly about something else, or with what may be a day or a scope we failed to read: never answer past it. */
function isElsewhere(reading: Reading): boolean {
  const { unread, tokens, oddPeriod } = reading;
  return (
    oddPeriod ||
    missesScope(reading) ||
    (unread.length > unexplained.words && unread.length > tokens.length * unexplained.share)
  );
}

/** Of one account a stray number or place changes nothing; of a figure or a list it may be what it is cut by. */
function missesScope({ unread, metrics, subject, unknownPlace }: Reading): boolean {
  const canBeCut = metrics.length > 0 || subject === undefined;
  return canBeCut && (unknownPlace || unread.some((word) => /^\p{N}/u.test(word)));
}
