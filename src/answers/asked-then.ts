/** How a question was read when it was asked -> JSON beside its answer, and back: with it the answer can be worked out again. */
import { z } from "zod";
import { type Topic, topics } from "../questions/lexicon/topics.ts";
import type { Question } from "../questions/question.ts";
import { type Granted, grantedStates } from "../questions/reading/granted.ts";
import { questionSchema } from "./schema.ts";

export interface AskedThen {
  /** ISO day it was asked on; an answer may stand on another. */
  readonly today: string;
  /** ISO instants. */
  readonly now: string;
  readonly known_on: string | null;
  readonly question: Question;
  readonly did_you_mean: readonly string[];
  readonly left_out?: readonly string[];
  readonly passed_over?: readonly string[];
  readonly granted?: Granted;
  readonly untold?: readonly Topic[];
  /** Items of a long list that were skipped. */
  readonly from: number;
  readonly page_of?: string;
  readonly deeper: boolean;
}

const askedThen = z.object({
  today: z.iso.date(),
  now: z.string(),
  known_on: z.string().nullable(),
  question: questionSchema,
  did_you_mean: z.array(z.string()),
  left_out: z.array(z.string()).exactOptional(),
  passed_over: z.array(z.string()).exactOptional(),
  granted: z.enum(grantedStates).exactOptional(),
  untold: z.array(z.enum(topics)).exactOptional(),
  from: z.int(),
  page_of: z.string().exactOptional(),
  deeper: z.boolean(),
}) satisfies z.ZodType<AskedThen>;

/** null for what an older version wrote in another form, and for an answer that was sent unasked. */
export function readAskedThen(stored: unknown): AskedThen | null {
  return askedThen.safeParse(stored).data ?? null;
}
