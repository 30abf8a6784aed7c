/** A text, and the text asked before it -> what it is read as, in the organisation of book.ts on 21 November 2026. */
import { parseDay } from "../../src/core/day.ts";
import { buildNameIndex } from "../../src/questions/names/name-index.ts";
import { parseQuestion } from "../../src/questions/parse.ts";
import type { Asking, ParsedQuestion } from "../../src/questions/parsed.ts";
import type { Question } from "../../src/questions/question.ts";
import { book } from "./book.ts";

const index = buildNameIndex(book.accounts);

function asking(changes: Partial<Asking> = {}): Asking {
  const today = parseDay("2026-11-21");
  if (today === undefined) throw new Error("2026-11-21 is a day");
  return { vocabulary: book, index, context: null, today, fiscalYearStartMonth: 1, ...changes };
}

export function parsed(text: string, changes: Partial<Asking> = {}): ParsedQuestion {
  return parseQuestion(text, asking(changes));
}

export function asked(text: string, context: Question | null = null): Question {
  return parsed(text, { context }).question;
}
