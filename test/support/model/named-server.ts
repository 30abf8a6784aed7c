/** The server that LLM_BASE_URL names, for `npm run test:model`; without one it is said what to set, and nothing is run. */
import { readConfig } from "../../../src/config.ts";
import { HoldfastError } from "../../../src/core/error.ts";
import type { LlmConfig } from "../../../src/phrasing/model/llm-config.ts";

/** @throws HoldfastError `no_model` when none is named, `bad_configuration` when half of one is. */
export function namedServer(): LlmConfig {
  const { llm } = readConfig();
  if (llm !== null) return llm;
  throw new HoldfastError(
    "no_model",
    "No model is named: this suite asks a real one.",
    "Set LLM_BASE_URL (https://host/v1), LLM_MODEL and, where the server wants one, LLM_API_KEY; then run it again.",
  );
}

/** vitest's entry. */
export default function setup(): void {
  try {
    namedServer();
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    process.stderr.write(`${error.message} ${error.remedy}\n`);
    process.exit(1);
  }
}
