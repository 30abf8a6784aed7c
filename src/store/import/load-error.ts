/** What PostgreSQL says when it cannot take the rows -> what happened, to which feed, and what to do. */
import { DatabaseError } from "pg";
import { HoldfastError } from "../../core/error.ts";
import type { FeedName } from "../../core/records.ts";

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const remedies: Readonly<Record<string, string>> = {
  "53100": "The database's disk is full. Free some space and import again: nothing of this feed was written.",
  "53200": "The database ran out of memory. Import again when it has more: nothing of this feed was written.",
};
const usualRemedy = "Nothing of this feed was written. Correct the value named above in the file, and import again.";

/** Errors that are not the database's pass through untouched. */
export function loadError(feed: FeedName, error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const place = error.where === undefined ? "" : ` (${error.where.split("\n")[0]})`;
  const remedy = remedies[error.code ?? ""] ?? usualRemedy;
  return new HoldfastError("import_refused", `the database refused ${feed}: ${error.message}${place}`, remedy, {
    cause: error,
  });
}
