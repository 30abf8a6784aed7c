/** All that a model is ever told: a prompt of ours, and one masked text. */
import type { MaskedText } from "../mask/masked-text.ts";
import type { PromptText } from "../prompts/prompt-text.ts";

export interface ModelMessages {
  readonly instructions: PromptText;
  readonly material: MaskedText;
}
