/** What every kind of answer is given besides its own results: who asked what, as of when, on which data. */
import { type Day, isoDay } from "../core/day.ts";
import type { Watermarks } from "../core/records.ts";
import type { Settings } from "../core/settings.ts";
import { watermarksOn } from "../core/watermarks-on.ts";
import type { Question } from "../questions/question.ts";
import type { Answer } from "./answer.ts";

export interface AnswerContext {
  /** The answer's id, made outside: this layer is pure. */
  readonly id: string;
  /** The organisation's slug, and the name it goes by. */
  readonly org: string;
  readonly orgName: string;
  readonly question: Question;
  readonly asOf: Day;
  /** The day and the knowledge that were asked for, to be said back; null or left out = today, and all that is known. */
  readonly standpoint?: {
    readonly asOf: Day | null;
    readonly knownOn: Day | null;
    /** Asked when the as-of day was over, so that what ended with it is complete. */
    readonly dayIsOver: boolean;
  };
  readonly watermarks: Watermarks;
  readonly settings: Settings;
  /** What the question left unsaid and how it was read, in words without digits: "the last complete quarter, as no period was named". */
  readonly defaults: readonly string[];
}

/** The feeds by the names answer.md gives them, as far as they were known on the as-of day. */
export function dataThrough({ watermarks, asOf }: Pick<AnswerContext, "watermarks" | "asOf">): Answer["data_through"] {
  const known = watermarksOn(asOf, watermarks);
  return {
    usage: isoDayOrNull(known.usage),
    user_days: isoDayOrNull(known.user_days),
    billing: isoDayOrNull(known.invoices),
    support: isoDayOrNull(known.tickets),
    surveys: isoDayOrNull(known.surveys),
    touches: isoDayOrNull(known.touches),
  };
}

function isoDayOrNull(day: Day | null): string | null {
  return day === null ? null : isoDay(day);
}
