/** The labelled cases of test/fixtures/gate -> facts, answer, and whether the facts say it. */
import { readFileSync } from "node:fs";
import type { GateFacts } from "../../../src/phrasing/gate/verdict.ts";

export interface LabelledCase {
  readonly id: string;
  readonly facts: GateFacts;
  readonly answer: string;
  readonly ok: boolean;
  /** For a harmful one, what a reader would believe that the facts do not say. */
  readonly why: string;
  /** Which of masking.md §5's nine checks a harmful one tries. */
  readonly check?: number;
}

interface FactsLine {
  readonly id: string;
  readonly facts: GateFacts;
}

/** As they are written: many cases are about the same facts. */
interface CaseLine extends Omit<LabelledCase, "facts"> {
  readonly facts: string;
}

const folder = new URL("../../fixtures/gate/", import.meta.url);
const factsById = new Map(lines<FactsLine>("facts.jsonl").map(({ id, facts }) => [id, facts]));

export function labelledCases(file: string): LabelledCase[] {
  return lines<CaseLine>(file).map((line) => ({ ...line, facts: factsCalled(line.facts) }));
}

function factsCalled(id: string): GateFacts {
  const facts = factsById.get(id);
  if (facts === undefined) throw new Error(`facts.jsonl has no facts called ${id}`);
  return facts;
}

function lines<T>(file: string): T[] {
  const written = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
  return written.map((line): T => JSON.parse(line));
}
