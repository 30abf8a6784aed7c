/** Bolt's logger made of ours, so that every line is JSON, redacted, and on one stream. */
import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

export function boltLog(log: Logger): BoltLogger {
  const write =
    (level: "info" | "warn" | "error") =>
    (...words: unknown[]): void =>
      log[level]({ from: "slack library" }, words.map(String).join(" "));
  return {
    // Its debug lines are whole deliveries: what people typed, their one-time codes and their reply addresses.
    debug: () => undefined,
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    getLevel: () => LogLevel.INFO,
    setLevel: () => undefined,
    setName: () => undefined,
  };
}
