/** The one logger: JSON lines on stderr, secrets taken out before they are written. */
import { type DestinationStream, type Logger, pino, stdSerializers } from "pino";
import type { Config } from "./config.ts";

/** Where a secret could stand in what the platforms' libraries hand to a logger. */
const secretPaths = ["token", "botToken", "appToken", "signingSecret", "password", "authorization", "response_url"];
const redactedPaths = secretPaths.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.headers.${name}`]);

const censor = "[secret]";

/** What is secret by its form, wherever it stands: within an error's message no path leads to it. */
const secretForms: readonly (readonly [RegExp, string])[] = [
  // Slack's tokens: xoxb-, xoxp-, xoxe.xoxb-, xapp- and their kin.
  [/\bx(?:ox[a-z]|app)-[\w-]+/g, censor],
  // The password of a connection string.
  [/(\/\/[^:/@\s"]+:)[^@\s"]+@/g, `$1${censor}@`],
];

/** @param destination where the lines go instead of stderr. */
export function openLog(level: Config["logLevel"], destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      redact: { paths: redactedPaths, censor },
      serializers: { err: plainError },
      hooks: { streamWrite: withoutSecrets },
    },
    destination ?? pino.destination({ fd: 2, sync: true }),
  );
}

function withoutSecrets(line: string): string {
  return secretForms.reduce((text, [form, instead]) => text.replace(form, instead), line);
}

/**
 * The words, the place and the code of an error and of its causes, and nothing it carries besides: a lost connection brings its
 * whole client along, a refused request its headers.
 */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message, stack, ...("code" in error && { code: error.code }) };
}
