/** What stopped a bulk file becomes the same error, that says what is in already and how to go on. */
import { HoldfastError } from "../../core/error.ts";
import type { FeedName } from "../../core/records.ts";
import { nothingImported } from "../../ingest/source.ts";

/** Errors that nobody foresaw pass through untouched. @param done the feeds that are in, in the order of loading. */
export function cutShort(error: unknown, feed: FeedName, done: readonly FeedName[]): unknown {
  if (!(error instanceof HoldfastError)) return error;
  const what = error.message.replace(nothingImported, "").trim();
  return new HoldfastError(
    error.code,
    `${what} Nothing of ${feed} was written; ${listed(done)} ${done.length === 1 ? "is" : "are"} in.`,
    `${error.remedy} Then run the same command: it goes on from there.`,
    { cause: error },
  );
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
