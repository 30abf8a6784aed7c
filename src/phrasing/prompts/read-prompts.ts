/** prompts/*.md -> what the model is told for each task, with its version. */
import { readFileSync } from "node:fs";
import { HoldfastError, reasonOf } from "../../core/error.ts";
import type { Prompt, Prompts, PromptText, Task } from "./prompt-text.ts";

/** Beside src and dist, so that it is found from either, wherever the program was started. */
const folder = new URL("../../../prompts/", import.meta.url);

const frontMatter = /^---\nversion: (\d+)\npurpose: (.+)\n---\n([\s\S]+)$/;
/** @throws HoldfastError `bad_prompt` when a file is missing or has no version. */
export function readPrompts(): Prompts {
  return { account: promptOf("account"), metric: promptOf("metric"), digest: promptOf("digest") };
}

function promptOf(task: Task): Prompt {
  try {
    const found = frontMatter.exec(readFileSync(new URL(`${task}.md`, folder), "utf8"));
    if (found === null) throw new Error("it has no front matter with version and purpose");
    const [, version = "", , text = ""] = found;
    return { version: `${task}-${version}`, text: text.trim() as PromptText };
  } catch (error) {
    throw new HoldfastError(
      "bad_prompt",
      `prompts/${task}.md cannot be used: ${reasonOf(error)}`,
      "Restore the file as it was delivered: front matter with version and purpose, then the text.",
      { cause: error },
    );
  }
}
