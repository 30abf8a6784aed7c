/** The Answer document as a zod schema: the source of truth of answer.md, in the key order it is written in. */
import { z } from "zod";
import { bands, cuts, grains, intents, metricNames, type Question, views } from "../questions/question.ts";
import type { Answer } from "./answer.ts";

const digits = /^-?\d+$/;
const factId = z.string().regex(/^f[1-9]\d*$/);
const isoDay = z.iso.date();
const jsonInteger = z.union([z.int(), z.string().regex(digits)]);
const jsonFraction = z.strictObject({ num: jsonInteger, den: jsonInteger });
const range = z.strictObject({ from: isoDay, to: isoDay });
const sentence = z.strictObject({ text: z.string(), facts: z.array(factId) });

/** One sentence of plain words holds at most these many in a headline (answer.md). */
const headlineSentences = 3;
/** The document is cut, never the renderer: lists hold at most these many items (answer.md, "Rules"). */
export const listLimit = 10;
/** A receipt quotes these many row ids and counts the rest (answer.md). */
export const receiptRowLimit = 50;

const side = z.strictObject({
  segment: z.string().exactOptional(),
  period: range.exactOptional(),
  account: z.string().exactOptional(),
  owner: z.string().exactOptional(),
});

const slots = z.strictObject({
  account: z.string().exactOptional(),
  metric: z.enum(metricNames).exactOptional(),
  period: range.exactOptional(),
  segment: z.union([z.string(), z.array(z.string())]).exactOptional(),
  owner: z.string().exactOptional(),
  direction: z.enum(["up", "down"]).exactOptional(),
  reason: z.enum(["voluntary", "involuntary"]).exactOptional(),
  limit: z.int().exactOptional(),
  by: z.enum(cuts).exactOptional(),
  view: z.enum(views).exactOptional(),
  as_of: isoDay.exactOptional(),
  known_on: isoDay.exactOptional(),
  range: range.exactOptional(),
  grain: z.enum(grains).exactOptional(),
  sides: z.array(side).exactOptional(),
  accounts: z.array(z.string()).exactOptional(),
  band: z.enum(bands).exactOptional(),
  at_risk: z.literal(true).exactOptional(),
  under: z.strictObject({ num: z.int(), den: z.int() }).exactOptional(),
  within: z.union([z.string(), z.array(z.string())]).exactOptional(),
  answer: z.string().exactOptional(),
  of: z.enum(intents).exactOptional(),
  candidates: z.array(z.string()).exactOptional(),
});

export const factSchema = z.strictObject({
  id: factId,
  label: z.string(),
  kind: z.enum(["money", "rate", "points", "count", "days", "date", "score", "name", "text", "direction", "reason"]),
  value: z.union([z.int(), z.string(), jsonFraction, z.null()]),
  display: z.string().min(1),
  currency: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  previous: factId.exactOptional(),
  subject: z.strictObject({
    type: z.enum(["account", "metric", "segment", "org", "person", "feature"]),
    id: z.string(),
    name: z.string(),
  }),
  metric: z.string().exactOptional(),
  period: range.exactOptional(),
  polarity: z.enum(["up_good", "up_bad", "none"]),
  receipt: z.string().exactOptional(),
  note: z.string().exactOptional(),
});

export const sectionSchema = z.strictObject({
  title: z.string(),
  kind: z.enum(["facts", "table", "chart", "text"]),
  facts: z.array(factId),
  columns: z.array(z.string()).exactOptional(),
  rows: z
    .array(
      z.strictObject({
        label: z.string(),
        facts: z.array(factId),
        below: sentence.exactOptional(),
        actions: z.array(z.string()).exactOptional(),
      }),
    )
    .exactOptional(),
  series: z.array(z.strictObject({ name: z.string(), points: z.array(factId) })).exactOptional(),
  chart: z.enum(["line", "bars", "waterfall"]).exactOptional(),
  sentences: z.array(sentence).exactOptional(),
});

export const receiptSchema = z.strictObject({
  formula: z.string(),
  inputs: z.record(z.string(), z.union([jsonInteger, z.string(), jsonFraction, z.null()])),
  rows: z.strictObject({
    table: z.string(),
    ids: z.array(z.string()).max(receiptRowLimit),
    total: z.int().nonnegative(),
  }),
  as_of: isoDay,
  definition: z.string(),
});

export const actionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([
    "why",
    "receipt",
    "ack",
    "snooze",
    "task",
    "touch",
    "share",
    "helpful",
    "wrong_number",
    "choose",
    "correct",
    "more",
  ]),
  label: z.string(),
  target: z.string(),
});

/** The contract of `holdfast parse`, as it is read back; slots of questions that are not answered here yet are passed over. */
export const questionSchema = z.object({
  intent: z.enum(intents),
  slots: z.object(slots.shape),
}) satisfies z.ZodType<Question>;

export const answerSchema = z.strictObject({
  schema: z.literal(1),
  id: z.string().min(1),
  org: z.string(),
  intent: z.enum(intents),
  slots,
  read_as: z.string(),
  as_of: isoDay,
  data_through: z.record(z.string(), isoDay.nullable()),
  headline: z.array(sentence).min(1).max(headlineSentences),
  facts: z.array(factSchema),
  parts: z.array(z.strictObject({ of: factId, items: z.array(factId) })),
  sections: z.array(sectionSchema),
  receipts: z.record(z.string(), receiptSchema),
  actions: z.array(actionSchema),
  notes: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  coverage: z.strictObject({ present: z.int(), total: z.int(), missing: z.array(z.string()) }).nullable(),
  words: z
    .strictObject({
      by: z.enum(["template", "model"]),
      sentences: z.array(sentence),
      prompt_version: z.string().exactOptional(),
      model_call: z.string().exactOptional(),
    })
    .nullable(),
}) satisfies z.ZodType<Answer>;

/** The document as it is stored and sent: the keys in the schema's order, so equal documents are equal bytes. @throws ZodError */
export function answerJson(answer: Answer): string {
  return JSON.stringify(answerSchema.parse(answer));
}
