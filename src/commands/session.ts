/** What every command is given: the open database when it needs one, the present, and where results and progress go. */
import type { Logger } from "pino";
import { type Config, readConfig } from "../config.ts";
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

/** Runs `command` with an open database, closes it, and turns an error into its JSON and exit code 1. */
export async function inSession(options: SessionOptions, command: (session: Session) => Promise<void>): Promise<void> {
  await orFail(async () => {
    const config = readConfig();
    const log = openLog(config.logLevel);
    const runtime = await openRuntime(config, {
      progress: (text) => (process.stderr.isTTY === true ? process.stderr.write(`${text}\n`) : log.info(text)),
      onDatabaseError: (error) => log.warn({ err: error }, "an idle database connection was closed"),
    });
    const off = releaseOnSignals(() => runtime.close());
    try {
      await command({ config, log, runtime, now: presentInstant(options) });
    } finally {
      off();
      await runtime.close();
    }
  });
}

/** The same error contract for commands that need no database. */
export async function orFail(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    printFailure(error);
  }
}

export function presentInstant({ now }: SessionOptions): string {
  return now ?? new Date().toISOString();
}
