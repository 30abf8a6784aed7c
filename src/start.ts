/** The whole program from nothing to running: configuration, database, demo book, then the bot or the prompt, then a clean end. */
import { ensureDemo } from "./app/demo.ts";
import { homeOrg } from "./app/organisations.ts";
import { loadEnvFile, readConfig } from "./config.ts";
import { dayInZone } from "./core/day.ts";
import { HoldfastError } from "./core/error.ts";
import { openLog } from "./log.ts";
import { type Running, runBot } from "./run-bot.ts";
import { type ChatChoice, runChat } from "./run-chat.ts";
import { openRuntime } from "./runtime.ts";
import { listOrgs } from "./store/tenants.ts";

export interface StartOptions {
  /** The prompt, even where Slack is configured. */
  readonly chat?: ChatChoice;
}

const failed = 1;

/** Ends the process's work when the input ends (prompt) or on SIGINT and SIGTERM (bot); sets the exit code on failure. */
export async function start(options: StartOptions = {}): Promise<void> {
  try {
    await run(options);
  } catch (error) {
    explain(error);
    process.exitCode = failed;
  }
}

async function run(options: StartOptions): Promise<void> {
  loadEnvFile();
  const config = readConfig();
  const log = openLog(config.logLevel);
  const runtime = await openRuntime(config, {
    progress: tell,
    onDatabaseError: (error) => log.warn({ err: error }, "an idle database connection was closed"),
  });
  const asked = stopAsked();
  try {
    const now = new Date().toISOString();
    await ensureDemo({ db: runtime.db, today: dayInZone(now, "UTC"), now, progress: tell });
    const { slack } = config;
    if (slack && !options.chat)
      await runUntil(asked, () => runBot({ config: { ...config, slack }, runtime, log, tell }));
    else
      await runChat({
        config,
        runtime,
        log,
        choice: options.chat ?? {},
        home: homeOrg(await listOrgs(runtime.db)),
        asked,
      });
  } finally {
    await runtime.close();
  }
}

async function runUntil(asked: Promise<void>, begin: () => Promise<Running>): Promise<void> {
  const running = await begin();
  await asked;
  tell("Stopping: finishing what was begun");
  await running.stop();
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once, as an impatient person expects. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** Progress is for people, on stderr: stdout carries answers only. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function explain(error: unknown): void {
  if (error instanceof HoldfastError) tell(`\n${error.message}\n${error.remedy}`);
  else
    tell(
      `\nHoldfast stopped on a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
}
