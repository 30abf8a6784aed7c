/** `holdfast ask "TEXT"`: one question -> its Answer document, or the text a terminal shows. */
import type { Command } from "commander";
import type { Answer } from "../answers/answer.ts";
import { ask } from "../app/ask.ts";
import { newAnswerId } from "../app/new-id.ts";
import { findOrg, scopeAs } from "../app/organisations.ts";
import { questionFromJson } from "../app/question-json.ts";
import { whyPlain } from "../app/record/why-plain.ts";
import { snapshotDay } from "../app/snapshot-days.ts";
import { HoldfastError } from "../core/error.ts";
import { renderTerminal } from "../presentation/terminal/render.ts";
import { runWords } from "../running/words.ts";
import type { OrgScope } from "../store/scope.ts";
import { withOrg } from "../store/with-org.ts";
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
  readonly phrase?: true;
}

export function addAsk(program: Command): void {
  withKnownOn(withNow(program.command("ask")))
    .description("answer one question")
    .argument("<text>", "the question, as it would be typed in Slack or Teams")
    .requiredOption("--org <slug>", "the organisation asked about")
    .option("--as <email>", "the member who asks (default: the system)")
    .option("--today <day>", "answer as of this day, e.g. 2026-09-30 (default: today)")
    .option("--context <json>", 'the question before, for a follow-up: {"intent":...,"slots":{...}}')
    .option(
      "--phrase",
      "in the configured model's words (LLM_BASE_URL); where they are not taken, in plain ones, and why on stderr",
    )
    .option("--json", "print the Answer document")
    .action((text: string, options: AskOptions) => inSession(options, (session) => askOnce(session, text, options)));
}

async function askOnce(session: Session, text: string, options: AskOptions): Promise<void> {
  const { config, runtime, now } = session;
  const { db, readNames } = runtime;
  const org = await findOrg(db, options.org);
  const deps = { db, readNames, newId: newAnswerId };
  const scope = await scopeAs(db, org, options.as);
  const plain = await ask(
    deps,
    { scope, org },
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
  const answer = options.phrase ? await phrased(session, scope, plain) : plain;
  if (options.json) printJson(answer);
  else process.stdout.write(`${renderTerminal(answer, terminalStyle(process.stdout, config.noColour))}\n`);
}

async function phrased(
  { config, runtime: { db, readNames }, log }: Session,
  scope: OrgScope,
  answer: Answer,
): Promise<Answer> {
  if (config.llm === null) throw noModel();
  const words = runWords(config.llm, { db, readNames, log, tell: (text) => log.info(text) });
  try {
    const inWords = words.phrases(answer) ? await words.phrased(scope, answer) : answer;
    if (inWords === null)
      log.warn({ answer: answer.id }, await withOrg(db, scope, (tx) => whyPlain(tx, answer.id), "read"));
    return inWords ?? answer;
  } finally {
    await words.stop();
  }
}

function noModel(): HoldfastError {
  return new HoldfastError(
    "no_model",
    "No model is configured, so nothing can be phrased.",
    "Set LLM_BASE_URL and LLM_MODEL, or leave --phrase out: the plain words say the same.",
  );
}
