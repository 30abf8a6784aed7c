/** The labelled cases of test/fixtures/gate -> facts, answer, and whether the facts say it. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { GateFacts } from "../../../src/phrasing/gate/verdict.ts";

const folder = "test/fixtures/gate";

/** Many cases are about the same facts: they name them. */
const factsLine = z.strictObject({ id: z.string(), facts: z.record(z.string(), z.unknown()) });

const caseLine = z.strictObject({
  id: z.string(),
  facts: z.string(),
  answer: z.string(),
  ok: z.boolean(),
  /** Of a harmful one: which of masking.md §5's nine checks it tries. */
  check: z.number().int().min(1).max(9).optional(),
  /** For a harmful one, what a reader would believe that the facts do not say. */
  why: z.string(),
});

export interface LabelledCase extends Omit<z.infer<typeof caseLine>, "facts"> {
  readonly facts: GateFacts;
}

const factsById = new Map(
  ["facts.jsonl", "strangers-facts.jsonl", "unseen-facts.jsonl"]
    .flatMap((file) => lines(file, factsLine))
    .map(({ id, facts }) => [id, facts]),
);

export function labelledCases(file: string): LabelledCase[] {
  return lines(file, caseLine).map((line) => ({ ...line, facts: factsCalled(line.facts) }));
}

function factsCalled(id: string): GateFacts {
  const facts = factsById.get(id);
  if (facts === undefined) throw new Error(`No facts are called ${id}`);
  return facts;
}

function lines<T>(file: string, schema: z.ZodType<T>): T[] {
  const written = readFileSync(`${folder}/${file}`, "utf8").trim().split("\n");
  return written.map((line) => schema.parse(JSON.parse(line)));
}
