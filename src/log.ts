/** The one logger: JSON lines on stderr, secrets redacted before they are written. */
import { type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/** Where a secret could stand in what the platforms' libraries hand to a logger. */
const secretPaths = [
  "token",
  "botToken",
  "appToken",
  "signingSecret",
  "password",
  "authorization",
  "code",
  "response_url",
];
const redactedPaths = secretPaths.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.headers.${name}`]);

export function openLog(level: Config["logLevel"]): Logger {
  return pino({ level, redact: { paths: redactedPaths, censor: "[secret]" } }, pino.destination({ fd: 2, sync: true }));
}
