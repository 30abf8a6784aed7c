/** What the server or the file system said before it gave up becomes an error with a remedy. */
import { HoldfastError } from "../../core/error.ts";

interface KnownFailure {
  readonly sign: RegExp;
  readonly code: string;
  readonly remedy: string;
}

/** In the words of PostgreSQL (in English: the server runs with locale C) and of Node's file system. */
const knownFailures: readonly KnownFailure[] = [
  {
    sign: /no space left on device|disk quota exceeded/i,
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
    // After the postmaster was killed its workers need a moment to notice.
    sign: /pre-existing shared memory block .* is still in use/,
    code: "embedded_ending",
    remedy: "Processes of a killed server still hold these data. Stop them, then start again.",
  },
  {
    sign: /database files are incompatible with server/,
    code: "embedded_other_version",
    remedy:
      "Run the Holdfast that made these data and `holdfast export --all`, then start this one with an empty HOLDFAST_HOME.",
  },
  {
    sign: /permission denied|operation not permitted|read-only file system/i,
    code: "embedded_permission",
    remedy: "Start it as the user who started it first, or set HOLDFAST_HOME to a folder of this user.",
  },
  {
    // A container started with --user and a number nobody has.
    sign: /could not look up effective user ID/,
    code: "embedded_no_user",
    remedy: "Start it as a user that has a line in /etc/passwd, or set DATABASE_URL.",
  },
  {
    sign: /not a directory|file already exists/i,
    code: "embedded_home",
    remedy: "Set HOLDFAST_HOME to a folder, or to a path where one can be made.",
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
  return failure(`the embedded database did not start:\n${said.trim().slice(-shownCharacters) || "it said nothing"}`);
}

/** @returns errors that already carry a remedy as they are. */
export function homeFailure(home: string, error: unknown): HoldfastError {
  if (error instanceof HoldfastError) return error;
  const words = error instanceof Error ? error.message : String(error);
  return failure(`the folder ${home} cannot hold the embedded database: ${words}`, error);
}

function failure(message: string, cause?: unknown): HoldfastError {
  const { code, remedy } = knownFailures.find(({ sign }) => sign.test(message)) ?? unknownFailure;
  return new HoldfastError(code, message, remedy, { cause });
}

/** Worth another try: somebody was quicker with the port or with these very data, or is not quite gone yet. */
const passing = ["embedded_port_taken", "embedded_running", "embedded_ending"];

export function passes(error: HoldfastError): boolean {
  return passing.includes(error.code);
}
