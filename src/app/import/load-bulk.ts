/** One bulk file becomes rows of the book in a transaction of its own; the file that was loaded last is recognised and not read again. */
import { dayInZone } from "../../core/day.ts";
import type { FeedName } from "../../core/records.ts";
import { fileChanged, hashing } from "../../ingest/file-digest.ts";
import { lastDayStored } from "../../store/import/last-day.ts";
import { digestOfAccountIds, keepDigest, outcomeOfDigest } from "../../store/import-digest.ts";
import type { OrgTx } from "../../store/scope.ts";
import { type BulkFile, digestOf } from "./bulk-digests.ts";
import type { FeedOutcome } from "./feed-outcome.ts";
import { type LoadInTurn, loadFile, readContext } from "./load-file.ts";

export async function loadBulk(tx: OrgTx, feed: FeedName, file: BulkFile, request: LoadInTurn): Promise<FeedOutcome> {
  const context = await readContext(tx);
  // Of the context bulk rows are read by its accounts alone: they hold no money and no time of day.
  const digest = digestOf([file.digest, await digestOfAccountIds(tx), request.full]);
  const before = await outcomeOfDigest<FeedOutcome>(tx, feed, digest);
  if (before) return toldAgain(before, await lastDayStored(tx, feed, dayInZone(request.now, context.timezone)));
  const { hashed, digest: contentRead } = hashing(file.opened.source);
  const outcome = await loadFile(tx, feed, { ...file.opened, source: hashed }, context, request);
  if (contentRead() !== file.content) throw fileChanged(outcome.file);
  await keepDigest(tx, feed, digest, outcome);
  return outcome;
}

/** As reading the same file once more would tell it. */
function toldAgain(before: FeedOutcome, lastDay: FeedOutcome["lastDay"]): FeedOutcome {
  return {
    ...before,
    imported: 0,
    unchanged: before.imported + before.unchanged,
    absent: before.absent - before.removed,
    removed: 0,
    lastDay,
  };
}
