import { describe, expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Action, Answer, Fact, Receipt, Section } from "../../src/answers/answer.ts";
import {
  actionSchema,
  answerJson,
  answerSchema,
  factSchema,
  receiptSchema,
  sectionSchema,
} from "../../src/answers/schema.ts";
import { everyAnswer } from "./every-answer.ts";

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

// The keys as answer.md lists them, in its order.
const answerKeys =
  "schema id org intent slots read_as as_of data_through headline facts parts sections receipts actions notes coverage words";
const factKeys = "id label kind value display currency unit previous subject metric period polarity receipt note";

test("the schema's keys are those of answer.md, in its order", () => {
  expect(Object.keys(answerSchema.shape).join(" ")).toBe(answerKeys);
  expect(Object.keys(factSchema.shape).join(" ")).toBe(factKeys);
  expect(Object.keys(receiptSchema.shape).join(" ")).toBe("formula inputs rows as_of definition");
  expect(Object.keys(actionSchema.shape).join(" ")).toBe("id kind label target");
  expect(Object.keys(sectionSchema.shape).slice(0, 3).join(" ")).toBe("title kind facts");
});

test("the kinds are those of answer.md", () => {
  expect(factSchema.shape.kind.options.join(" ")).toBe(
    "money rate points count days date score name text direction reason",
  );
  expect(actionSchema.shape.kind.options.join(" ")).toBe(
    "why receipt ack snooze task touch share helpful wrong_number choose correct more",
  );
  expect(sectionSchema.shape.kind.options.join(" ")).toBe("facts table chart text");
  expect(sectionSchema.shape.chart.unwrap().options.join(" ")).toBe("line bars waterfall");
});

test("the TypeScript types say the same as the schema", () => {
  expectTypeOf<DeepReadonly<z.infer<typeof answerSchema>>>().toExtend<Answer>();
  expectTypeOf<DeepReadonly<Answer>>().toExtend<DeepReadonly<z.infer<typeof answerSchema>>>();
  expectTypeOf<keyof Fact>().toEqualTypeOf<keyof z.infer<typeof factSchema>>();
  expectTypeOf<keyof Section>().toEqualTypeOf<keyof z.infer<typeof sectionSchema>>();
  expectTypeOf<keyof Receipt>().toEqualTypeOf<keyof z.infer<typeof receiptSchema>>();
  expectTypeOf<keyof Action>().toEqualTypeOf<keyof z.infer<typeof actionSchema>>();
});

describe("every kind of answer is a valid document", () => {
  test.each(everyAnswer)("%s", (_, answer) => {
    expect(answerSchema.safeParse(answer).error).toBeUndefined();
  });
});

test("a document is the same bytes however its keys were ordered, and again after it was stored", () => {
  for (const [, answer] of everyAnswer) {
    const sent = answerJson(answer);
    const shuffled = Object.fromEntries(Object.entries(answer).reverse());
    expect(answerJson(answerSchema.parse(shuffled))).toBe(sent);
    expect(answerJson(answerSchema.parse(JSON.parse(sent)))).toBe(sent);
  }
});

test("an unknown key, a fact without display and a fourth sentence of headline are refused", () => {
  const [first] = everyAnswer;
  const answer = first?.[1];
  expect(answerSchema.safeParse({ ...answer, blocks: [] }).success).toBe(false);
  expect(answerSchema.safeParse({ ...answer, facts: [{ ...answer?.facts[0], display: "" }] }).success).toBe(false);
  const said = { text: "x", facts: [] };
  expect(answerSchema.safeParse({ ...answer, headline: [said, said, said, said] }).success).toBe(false);
});
