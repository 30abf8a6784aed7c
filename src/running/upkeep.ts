/** The hourly work bound to the store and the clock, for whatever runs longer than an hour. */
import type { Logger } from "pino";
import { doHourlyWork } from "../app/hourly.ts";
import { type Schedule, startSchedule } from "../channels/schedule/schedule.ts";
import type { Database } from "../store/database.ts";

export function startUpkeep(db: Database, log: Logger): Schedule {
  const run = () => doHourlyWork(db, new Date().toISOString(), (text) => log.info(text));
  return startSchedule({ tick: "hourly", name: "the hourly work", run }, log);
}
