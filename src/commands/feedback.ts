/** `holdfast feedback`: what people said of answers, and a doubted answer worked out again with what was known then. */
import type { Command } from "commander";
import { feedbackLines } from "../app/feedback/list.ts";
import { replayAnswer } from "../app/feedback/replay.ts";
import { chosenOrg, systemScope } from "../app/organisations.ts";
import { withOrg } from "../store/with-org.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface FeedbackOptions extends SessionOptions {
  readonly org?: string;
  readonly replay?: string;
}

export function addFeedback(program: Command): void {
  withNow(program.command("feedback"))
    .description(
      "what people said of answers; with --replay: are the figures of an answer the same when it is worked out again?",
    )
    .option("--org <slug>", "the organisation (default: the only real one, else the demo)")
    .option("--replay <answer>", "work this answer out again with what was known then; exit 1 when a figure differs")
    .option("--json", "print JSON (the only form)")
    .action((options: FeedbackOptions) => inSession(options, (session) => feedback(session, options)));
}

async function feedback(
  { runtime: { db, readNames } }: Session,
  { org: slug, replay }: FeedbackOptions,
): Promise<void> {
  const org = await chosenOrg(db, slug);
  const scope = systemScope(org);
  if (replay === undefined) {
    printJson({ org: org.slug, feedback: await withOrg(db, scope, feedbackLines, "read") });
    return;
  }
  const replayed = await replayAnswer({ db, readNames }, { scope, org }, replay);
  printJson({ org: org.slug, ...replayed });
  if (!replayed.same) process.exitCode = 1;
}
