/** The lines of `holdfast parse`, checked at the border: names from a file, and one text with its context and today. */
import { z } from "zod";
import { questionSchema } from "../answers/schema.ts";
import { parseDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { buildNameIndex } from "../questions/names/name-index.ts";
import { parseQuestion } from "../questions/parse.ts";
import type { Question } from "../questions/question.ts";
import type { KnownNames } from "./known-names.ts";

const account = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).exactOptional(),
  owner: z.string().exactOptional(),
  segment: z.string().exactOptional(),
  region: z.string().exactOptional(),
  plan: z.string().exactOptional(),
});
const names = z.object({
  accounts: z.array(account),
  owners: z.array(z.string()).default([]),
  segments: z.array(z.string()).default([]),
  regions: z.array(z.string()).default([]),
  plans: z.array(z.string()).default([]),
});
const lineSchema = z.object({ text: z.string(), context: z.unknown().optional(), today: z.string() });

/** @throws HoldfastError `bad_names` for text that is not {accounts, owners, segments, regions, plans}. */
export function namesFromJson(text: string): KnownNames {
  const vocabulary = checked(names, () => JSON.parse(text), "bad_names", "The file of names has another form", {
    remedy: 'Write {"accounts":[{"id","name"}],"owners":[],"segments":[],"regions":[],"plans":[]}.',
  });
  return { vocabulary, index: buildNameIndex(vocabulary.accounts) };
}

/** @throws HoldfastError `bad_line`. */
export function parseLine(value: unknown, { vocabulary, index }: KnownNames): Question {
  const line = checked(lineSchema, () => value, "bad_line", "The line has another form", {
    remedy: 'Write {"text":"...","context":null,"today":"2026-09-30"}.',
  });
  const today = parseDay(line.today);
  if (today === undefined) {
    throw new HoldfastError(
      "bad_line",
      `"${line.today}" is not a day.`,
      "Write today as YYYY-MM-DD, such as 2026-09-30.",
    );
  }
  const context = line.context == null ? null : contextOf(line.context);
  // The contract knows no settings: the fiscal year is the calendar year.
  return parseQuestion(line.text, { vocabulary, index, context, today, fiscalYearStartMonth: 1 }).question;
}

function contextOf(value: unknown): Question {
  return checked(questionSchema, () => value, "bad_line", "The context has another form", {
    remedy: 'Write it as an earlier line came out: {"intent":"metric_why","slots":{"metric":"nrr"}}, or null.',
  });
}

function checked<T>(
  schema: z.ZodType<T>,
  read: () => unknown,
  code: string,
  what: string,
  { remedy }: { readonly remedy: string },
): T {
  try {
    return schema.parse(read());
  } catch (cause) {
    const why = cause instanceof z.ZodError ? cause.issues.map(issueText).join("; ") : "it is not JSON";
    throw new HoldfastError(code, `${what}: ${why}.`, remedy, { cause });
  }
}

function issueText({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}
