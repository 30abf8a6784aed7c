/** The clock's tick -> the work that is due; one run at a time, and a failed run leaves the next one its turn. */
import { schedule } from "node-cron";
import type { Logger } from "pino";

export interface Schedule {
  /** Takes no more ticks and resolves when the run in hand is done. */
  stop(): Promise<void>;
}

export interface Work {
  readonly tick: Tick;
  /** What the log calls it. */
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

type Tick = "hourly" | "minutely";

const crons: Readonly<Record<Tick, string>> = {
  // Seven minutes past the hour: a new day begins somewhere each hour, and nobody else runs at :07.
  hourly: "7 * * * *",
  // The finest that a digest can be asked for.
  minutely: "* * * * *",
};

export function startSchedule({ tick, name, run }: Work, log: Logger): Schedule {
  let inHand: Promise<unknown> | null = null;
  const task = schedule(crons[tick], () => {
    inHand ??= run()
      .catch((error: unknown) =>
        log.error({ err: error, work: name }, "scheduled work failed; it is done at its next tick"),
      )
      .finally(() => {
        inHand = null;
      });
  });
  return {
    async stop() {
      await task.destroy();
      await inHand;
    },
  };
}
