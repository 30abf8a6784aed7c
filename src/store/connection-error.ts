/** What a failed connection means to the person who set DATABASE_URL; the password never appears. */
import { HoldfastError } from "../core/error.ts";

interface Cause {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const unreachable: Cause = {
  code: "database_unreachable",
  message: "cannot be reached",
  remedy: "Check that the server runs and that host and port in DATABASE_URL are right, or unset DATABASE_URL.",
};
const refused: Cause = {
  code: "database_refused",
  message: "refused the user or the password",
  remedy: "Check user and password in DATABASE_URL, with special characters percent-encoded.",
};

/** By system error code or SQLSTATE (PostgreSQL manual, appendix A). */
const causes: Readonly<Record<string, Cause>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ENOENT: unreachable,
  "28P01": refused,
  "28000": refused,
  "3D000": {
    code: "database_missing",
    message: "has no database of that name",
    remedy: "Create it (create database holdfast) or correct the name at the end of DATABASE_URL.",
  },
  "53300": {
    code: "database_full_house",
    message: "has no connection left",
    remedy: "Raise max_connections on the server, or stop another program that uses it.",
  },
};

/** @param url a connection string that `URL` can parse; only its host, port and database name are shown. */
export function connectionError(error: unknown, url: string): HoldfastError {
  const { host, pathname } = new URL(url);
  const cause = causes[errorCode(error)] ?? unreachable;
  const said = error instanceof Error && error.message !== "" ? `: ${error.message}` : "";
  return new HoldfastError(
    cause.code,
    `the database at ${host || "the local socket"}${pathname} ${cause.message}${said}`,
    cause.remedy,
    { cause: error },
  );
}

/** The code of a system or PostgreSQL error; "" for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
