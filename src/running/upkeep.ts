/** The work of every hour and of every minute, bound to the store and the clock, for whatever runs that long. */
import type { Logger } from "pino";
import { doHourlyWork } from "../app/hourly.ts";
import { type Schedule, startSchedule } from "../channels/schedule/schedule.ts";
import type { Runtime } from "../runtime.ts";
import type { Database } from "../store/database.ts";
import { dueMaker } from "./due.ts";

export function startUpkeep(db: Database, log: Logger): Schedule {
  const reports = {
    progress: (text: string) => log.info(text),
    failed: (org: string, error: unknown) =>
      log.error({ err: error, org }, "the hourly work of an organisation failed; it is tried again in an hour"),
  };
  const run = () => doHourlyWork(db, new Date().toISOString(), reports);
  return startSchedule({ tick: "hourly", name: "the hourly work", run }, log);
}

/** @param onMade something was enqueued. */
export function startDigests(
  runtime: Pick<Runtime, "db" | "reads" | "readNames">,
  log: Logger,
  onMade: () => void,
): Schedule {
  const makeDue = dueMaker(runtime, log);
  const run = async () => {
    const { made, problems } = await makeDue(new Date().toISOString());
    if (made.length + problems.length > 0) onMade();
  };
  return startSchedule({ tick: "minutely", name: "the digests", run }, log);
}
