/** `holdfast ask "TEXT"`: one question -> its Answer document, or the text a terminal shows. */
import type { Command } from "commander";
import { ask } from "../app/ask.ts";
import { namesReader } from "../app/known-names.ts";
import { newAnswerId } from "../app/new-id.ts";
import { findOrg, scopeAs } from "../app/organisations.ts";
import { questionFromJson } from "../app/question-json.ts";
import { snapshotDay } from "../app/snapshot-days.ts";
import { renderTerminal } from "../presentation/terminal/render.ts";
import { type KnownOnOptions, knownOnOf, withKnownOn } from "./known-on.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";
import { terminalStyle } from "./terminal-style.ts";

interface AskOptions extends SessionOptions, KnownOnOptions {
  readonly org: string;
  readonly as?: string;
  readonly today?: string;
  readonly context?: string;
  readonly json?: true;
}

export function addAsk(program: Command): void {
  withKnownOn(withNow(program.command("ask")))
    .description("answer one question")
    .argument("<text>", "the question, as it would be typed in Slack or Teams")
    .requiredOption("--org <slug>", "the organisation asked about")
    .option("--as <email>", "the member who asks (default: the system)")
    .option("--today <day>", "answer as of this day, e.g. 2026-09-30 (default: today)")
    .option("--context <json>", 'the question before, for a follow-up: {"intent":...,"slots":{...}}')
    .option("--json", "print the Answer document")
    .action((text: string, options: AskOptions) => inSession(options, (session) => askOnce(session, text, options)));
}

async function askOnce({ config, runtime: { db }, now }: Session, text: string, options: AskOptions): Promise<void> {
  const org = await findOrg(db, options.org);
  const deps = { db, readNames: namesReader(), newId: newAnswerId };
  const answer = await ask(
    deps,
    { scope: await scopeAs(db, org, options.as), org },
    {
      text,
      entry: "message",
      threadKeys: [],
      now,
      ...knownOnOf(options, now),
      context: options.context === undefined ? null : questionFromJson(options.context),
      ...(options.today !== undefined && { today: snapshotDay(options.today) }),
    },
  );
  if (options.json) printJson(answer);
  else process.stdout.write(`${renderTerminal(answer, terminalStyle(process.stdout, config.noColour))}\n`);
}
