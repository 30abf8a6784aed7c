/** What the server said before it gave up becomes an error with a remedy. */
import { HoldfastError } from "../../core/error.ts";

interface KnownFailure {
  readonly sign: RegExp;
  readonly code: string;
  readonly remedy: string;
}

/** In PostgreSQL's own words (its messages are in English: the server runs with locale C). */
const knownFailures: readonly KnownFailure[] = [
  {
    sign: /No space left on device/,
    code: "embedded_disk_full",
    remedy: "Free some space, or set HOLDFAST_HOME to a folder on a larger disk. What was committed is kept.",
  },
  {
    sign: /Address already in use|could not create any TCP\/IP sockets/,
    code: "embedded_port_taken",
    remedy: "Start again: another free port of 127.0.0.1 is chosen each time.",
  },
  {
    sign: /lock file ".*postmaster\.pid" already exists/,
    code: "embedded_running",
    remedy: "Another server holds these data and does not answer. Stop it, then start again.",
  },
  {
    sign: /database files are incompatible with server/,
    code: "embedded_other_version",
    remedy:
      "Run the Holdfast that made these data and `holdfast export --all`, then start this one with an empty HOLDFAST_HOME.",
  },
  {
    sign: /Permission denied|Operation not permitted|Read-only file system/,
    code: "embedded_permission",
    remedy: "Start it as the user who started it first, or set HOLDFAST_HOME to a folder of this user.",
  },
];

const unknownFailure = {
  code: "embedded_failed",
  remedy: "Read the server's own words above, or set DATABASE_URL to use another PostgreSQL.",
};

/** Enough to hold the FATAL line and its hint. */
const shownCharacters = 1_500;

/** @param said what initdb or postgres wrote to stderr. */
export function serverFailure(said: string): HoldfastError {
  const { code, remedy } = knownFailures.find(({ sign }) => sign.test(said)) ?? unknownFailure;
  const words = said.trim().slice(-shownCharacters) || "it said nothing";
  return new HoldfastError(code, `the embedded database did not start:\n${words}`, remedy);
}
