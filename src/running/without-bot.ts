/** No chat platform is configured: the preview page, and answers to the lines that standard input brings. */
import { HoldfastError } from "../core/error.ts";
import type { Org } from "../store/tenants.ts";
import { runPreview } from "./preview.ts";
import { previewOrg } from "./preview-org.ts";
import { type PromptRun, runPrompt } from "./prompt.ts";
import type { Running } from "./running.ts";
import { type StdinKind, stdinKind } from "./stdin-kind.ts";
import { startUpkeep } from "./upkeep.ts";

export interface RunWithoutBot extends PromptRun {
  readonly orgs: readonly Org[];
  /** Words for the person who started it. */
  readonly tell: (text: string) => void;
}

/**
 * Resolves when the input ends, where lines come in, and on a signal everywhere.
 * @throws HoldfastError when there is neither a page nor anything to read.
 */
export async function runWithoutBot(run: RunWithoutBot): Promise<void> {
  const stdin = stdinKind();
  const page = await openPage(run, stdin);
  const upkeep = page && startUpkeep(run.runtime.db, run.log);
  try {
    if (stdin === "lines" || !page) await runPrompt(run);
    else await run.asked;
  } finally {
    await Promise.all([page?.stop(), upkeep?.stop()]);
  }
}

/** Without the page there is still the prompt, for whoever can use it. */
async function openPage(
  { config, runtime, log, words, orgs, tell }: RunWithoutBot,
  stdin: StdinKind,
): Promise<Running | null> {
  try {
    return await runPreview({ runtime, log, words, org: previewOrg(config, orgs), port: config.http.port, tell });
  } catch (error) {
    if (stdin === "nothing" || !(error instanceof HoldfastError)) throw error;
    tell(`${error.message}\n${error.remedy}`);
    return null;
  }
}
