/** The whole program from nothing to running: configuration, database, demo book, then the bot or the prompt, then a clean end. */
import type { Logger } from "pino";
import { ensureDemo } from "./app/demo.ts";
import { homeOrg } from "./app/organisations.ts";
import { type Config, loadEnvFile, readConfig } from "./config.ts";
import { dayInZone } from "./core/day.ts";
import { HoldfastError } from "./core/error.ts";
import { openLog } from "./log.ts";
import { type Running, runBot } from "./run-bot.ts";
import { type ChatChoice, runChat } from "./run-chat.ts";
import { openRuntime, type Runtime } from "./runtime.ts";
import { endingSignals } from "./store/embedded/signals.ts";
import { listOrgs } from "./store/tenants.ts";

export interface StartOptions {
  /** The prompt, even where Slack is configured. */
  readonly chat?: ChatChoice;
}

const failed = 1;

/** Ends the process's work when the input ends (prompt) or on a signal; sets the exit code on failure. */
export async function start(options: StartOptions = {}): Promise<void> {
  // Before the database is started: a signal must never leave its server behind.
  const stop = stopSignal();
  try {
    await run(options, stop);
  } catch (error) {
    explain(error);
    process.exitCode = failed;
  }
  // What Slack keeps waiting was left to the next start; its timers shall not keep this process.
  if (stop.aborted) process.exit();
}

async function run(options: StartOptions, stop: AbortSignal): Promise<void> {
  loadEnvFile();
  const config = readConfig();
  const log = openLog(config.logLevel);
  const runtime = await openRuntime(config, {
    progress: tell,
    onDatabaseError: (error) => log.warn({ err: error }, "an idle database connection was closed"),
  });
  try {
    if (stop.aborted) return;
    const now = new Date().toISOString();
    await ensureDemo({ db: runtime.db, today: dayInZone(now, "UTC"), now, progress: tell });
    if (stop.aborted) return;
    await serve(options, { config, runtime, log, asked: aborted(stop) });
  } finally {
    await runtime.close();
  }
}

interface Serving {
  readonly config: Config;
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly asked: Promise<void>;
}

async function serve({ chat }: StartOptions, { config, runtime, log, asked }: Serving): Promise<void> {
  const { slack } = config;
  if (slack && !chat) return runUntil(asked, () => runBot({ config: { ...config, slack }, runtime, log, tell }));
  const home = homeOrg(await listOrgs(runtime.db));
  await runChat({ config, runtime, log, choice: chat ?? {}, home, asked });
}

async function runUntil(asked: Promise<void>, begin: () => Promise<Running>): Promise<void> {
  const running = await begin();
  await asked;
  await running.stop();
}

/** Aborted by the first signal to end; a second one ends the process at once, as an impatient person expects. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const onSignal = () => {
    for (const signal of signals) process.off(signal, onSignal);
    tell("Stopping: finishing what was begun");
    stopping.abort();
  };
  const signals = endingSignals();
  for (const signal of signals) process.on(signal, onSignal);
  return stopping.signal;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
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
