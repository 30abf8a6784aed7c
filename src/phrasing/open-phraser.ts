/** A configured model, the gate and the prompts -> the phraser of this process. */

import { openServer } from "./model/ask-model.ts";
import { openBreaker } from "./model/breaker.ts";
import { type ModelLimits, modelLimits } from "./model/limits.ts";
import type { LlmConfig } from "./model/llm-config.ts";
import type { Check } from "./objections.ts";
import { phrase } from "./phrase.ts";
import type { Phraser } from "./phraser.ts";
import { readPrompts } from "./prompts/read-prompts.ts";
import { phrasingTask } from "./request/task-of.ts";

export interface PhraserParts {
  readonly llm: LlmConfig;
  readonly check: Check;
  /** Of a model call. */
  readonly newId: () => string;
  /** ISO instant. */
  readonly clock: () => string;
  /** Left out = `modelLimits`. */
  readonly limits?: ModelLimits;
}

/**
 * One per process: it remembers what the server can do and whether it failed lately.
 * @throws HoldfastError `bad_prompt` when a file of prompts/ is missing or altered beyond use.
 */
export function openPhraser({ llm, check, newId, clock, limits = modelLimits }: PhraserParts): Phraser {
  const breaker = openBreaker(limits, () => Date.parse(clock()));
  const desk = { server: openServer({ llm, limits, breaker, clock }), prompts: readPrompts(), check, newId };
  return {
    model: { name: llm.model, host: new URL(llm.baseUrl).host, region: llm.region },
    phrases: (answer) => phrasingTask(answer) !== null,
    phrase: (request, stop) => phrase(desk, request, stop),
  };
}
