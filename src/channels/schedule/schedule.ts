/** The clock's tick -> the work that is due; one run at a time, and a failed run leaves the next one its turn. */
import { schedule } from "node-cron";
import type { Logger } from "pino";

export interface Schedule {
  /** Takes no more ticks and resolves when the run in hand is done. */
  stop(): Promise<void>;
}

/** Every hour, seven minutes past it: a new day begins somewhere each hour, and nobody else runs at :07. */
const hourly = "7 * * * *";

export function startSchedule(work: () => Promise<unknown>, log: Logger): Schedule {
  let inHand: Promise<unknown> | null = null;
  const task = schedule(hourly, () => {
    inHand ??= work()
      .catch((error: unknown) => log.error({ err: error }, "the hourly work failed; it is tried again in an hour"))
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
