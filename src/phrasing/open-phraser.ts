/** A configured model, the gate and the prompts -> the phraser of this process. */
import type { Answer } from "../answers/answer.ts";
import type { Verdict } from "./gate/verdict.ts";
import type { LlmConfig } from "./model/llm-config.ts";
import type { Phraser } from "./phraser.ts";

export interface PhraserParts {
  readonly llm: LlmConfig;
  /** The gate on the final text, every slot of it filled: may this be said of that answer? */
  readonly check: (answer: Answer, text: string) => Verdict;
  /** Of a model call. */
  readonly newId: () => string;
  readonly now: () => Date;
}

/** One per process: it remembers what the server can do and whether it failed lately. */
export function openPhraser({ llm }: PhraserParts): Phraser {
  return {
    model: { name: llm.model, host: new URL(llm.baseUrl).host, region: llm.region },
    phrases: () => false,
    phrase: () => Promise.resolve({ words: null, calls: [] }),
  };
}
