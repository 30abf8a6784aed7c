/** The whole program from nothing to running: configuration, database, demo book, then the bot, the preview page or the prompt, then a clean end. */
import type { Logger } from "pino";
import { before } from "../app/deadline.ts";
import { ensureDemo } from "../app/demo.ts";
import { homeOrg } from "../app/organisations.ts";
import type { RunningWords } from "../app/words/asking.ts";
import { type Config, loadEnvFile, readConfig } from "../config.ts";
import { dayInZone } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { openLog } from "../log.ts";
import { openRuntime, type Runtime } from "../runtime.ts";
import { endingSignals } from "../store/embedded/signals.ts";
import { listOrgs } from "../store/tenants.ts";
import { runBot } from "./bot.ts";
import { runPreview } from "./preview.ts";
import { previewOrg } from "./preview-org.ts";
import { type ChatChoice, runPrompt } from "./prompt.ts";
import type { Running } from "./running.ts";
import { runWithoutBot } from "./without-bot.ts";
import { runWords } from "./words.ts";

export interface StartOptions {
  /** The prompt, even where a chat platform is configured. */
  readonly chat?: ChatChoice;
}

const failed = 1;

/** `docker stop` kills after ten seconds; the bot and the page have had five. */
const closeMs = 3_000;

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
  // What a platform keeps waiting was left to the next start; its timers shall not keep this process.
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
    await (stop.aborted ? letGo(runtime) : runtime.close());
  }
}

/** A statement that waits for another's lock must not keep whoever ends the program: what it has not committed is undone. */
async function letGo(runtime: Runtime): Promise<void> {
  if ((await before(runtime.close(), closeMs)) === "late") await runtime.abandon();
}

interface Serving {
  readonly config: Config;
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly words: RunningWords;
  readonly asked: Promise<void>;
}

async function serve(options: StartOptions, serving: Omit<Serving, "words">): Promise<void> {
  const { config, runtime, log } = serving;
  const words = runWords(config.llm, { db: runtime.db, readNames: runtime.readNames, log, tell });
  try {
    await serveWith(options, { ...serving, words });
  } finally {
    await words.stop();
  }
}

async function serveWith({ chat }: StartOptions, serving: Serving): Promise<void> {
  const { config, runtime, log, words, asked } = serving;
  const bot = config.slack ?? config.teams;
  if (bot && !chat) return runUntil(asked, () => runBot({ config, runtime, log, words, tell }), serving);
  const orgs = await listOrgs(runtime.db);
  const prompt = { config, runtime, log, words, choice: chat ?? {}, home: homeOrg(orgs), asked };
  await (chat ? runPrompt(prompt) : runWithoutBot({ ...prompt, orgs, tell }));
}

async function runUntil(asked: Promise<void>, begin: () => Promise<Running>, serving: Serving): Promise<void> {
  const running = await begin();
  const page = await pageBeside(serving).catch((error: unknown) => running.stop().then(() => Promise.reject(error)));
  await asked;
  await Promise.all([running.stop(), page?.stop()]);
}

/** Beside a bot only where it was asked for. */
async function pageBeside({ config, runtime, log, words }: Serving): Promise<Running | null> {
  if (!config.preview) return null;
  const org = previewOrg(config, await listOrgs(runtime.db));
  return runPreview({ runtime, log, words, org, port: config.http.port, tell });
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
