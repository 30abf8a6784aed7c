/** What every command is given: the open database when it needs one, the present, and where results and progress go. */
import type { Command } from "commander";
import type { Logger } from "pino";
import { type Config, readConfig } from "../config.ts";
import { HoldfastError } from "../core/error.ts";
import { openLog } from "../log.ts";
import { openRuntime, type Runtime } from "../runtime.ts";
import { releaseOnSignals } from "../store/embedded/signals.ts";
import { printFailure } from "./output.ts";

export interface Session {
  readonly config: Config;
  readonly log: Logger;
  readonly runtime: Runtime;
  /** The present as an ISO instant: `--now`, or the clock. */
  readonly now: string;
}

export interface SessionOptions {
  readonly now?: string;
}

/** design.md §6: every command takes it, so that a script gets the same answer tomorrow. */
export function withNow(command: Command): Command {
  return command.option("--now <instant>", "take this instant as the present, e.g. 2026-09-30T08:00:00Z");
}

/** Runs `command` with an open database, closes it, and turns an error into its JSON and exit code 1. */
export async function inSession(options: SessionOptions, command: (session: Session) => Promise<void>): Promise<void> {
  await orFail(async () => {
    const now = presentInstant(options);
    const config = readConfig();
    const log = openLog(config.logLevel);
    const opening = openRuntime(config, {
      progress: (text) => (process.stderr.isTTY === true ? process.stderr.write(`${text}\n`) : log.info(text)),
      onDatabaseError: (error) => log.warn({ err: error }, "an idle database connection was closed"),
    });
    let interrupted = false;
    // From the first moment: a signal while the server starts must not leave it behind.
    const off = releaseOnSignals(() => {
      interrupted = true;
      return opening.then(
        ({ abandon }) => abandon(),
        () => undefined,
      );
    });
    try {
      await withRuntime(await opening, (runtime) => command({ config, log, runtime, now }));
    } catch (error) {
      throw interrupted ? interruption(error) : error;
    } finally {
      off();
    }
  });
}

function interruption(cause: unknown): HoldfastError {
  return new HoldfastError(
    "interrupted",
    "The command was interrupted.",
    "Nothing is half-written. Run it again: what is there already is left unchanged.",
    { cause },
  );
}

async function withRuntime(runtime: Runtime, work: (runtime: Runtime) => Promise<void>): Promise<void> {
  try {
    await work(runtime);
  } finally {
    await runtime.close();
  }
}

/** The same error contract for commands that need no database. */
export async function orFail(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    printFailure(error);
  }
}

/** @throws HoldfastError `bad_instant`. */
export function presentInstant({ now }: SessionOptions): string {
  return now === undefined ? new Date().toISOString() : readInstant(now, "--now");
}

/** @throws HoldfastError `bad_instant`, naming the option it was written after. */
export function readInstant(text: string, option: string): string {
  if (instantPattern.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new HoldfastError(
    "bad_instant",
    `"${text}" is not an instant.`,
    `Write ${option} with its day, time and offset, such as 2026-09-30T08:00:00Z or 2026-09-30T08:00:00+02:00.`,
  );
}

/** A day alone would be a different instant in every timezone. */
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
