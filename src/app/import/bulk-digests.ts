/** The bulk files of a plan become digests of all that decides what is read of them, every byte looked at before anything is written. */
import { createHash } from "node:crypto";
import { bulkFeeds, type FeedName } from "../../core/records.ts";
import type { Joined } from "../../ingest/binding.ts";
import { fileDigest } from "../../ingest/file-digest.ts";
import type { ImportPlan } from "../../ingest/plan.ts";
import type { OpenFeed } from "../../ingest/read-feed.ts";
import { countBytes } from "./count-bytes.ts";
import type { ImportProgress } from "./report.ts";

/** To be raised when the same bytes are read or stored in another way than before: files are then read again. */
const readingVersion = 1;

export interface BulkFile {
  readonly opened: OpenFeed;
  /** sha256 of the file alone, hex. */
  readonly content: string;
  /** Of the file, what the files it is joined with say, and its mapping. */
  readonly digest: string;
}

/** By feed, in the order of loading. @throws HoldfastError `wrong_encoding`. */
export async function bulkFilesOf(
  plan: ImportPlan,
  progress: (progress: ImportProgress) => void = () => {},
): Promise<ReadonlyMap<FeedName, BulkFile>> {
  const files = new Map<FeedName, BulkFile>();
  for (const feed of bulkFeeds) {
    const opened = plan.feeds.get(feed);
    if (opened) files.set(feed, await bulkFile(feed, opened, progress));
  }
  return files;
}

async function bulkFile(
  feed: FeedName,
  opened: OpenFeed,
  progress: (progress: ImportProgress) => void,
): Promise<BulkFile> {
  const { totalBytes } = opened.source;
  const { source } = countBytes(opened, (bytes) =>
    progress({ phase: "looking", feed, rows: 0, bytes, totalBytes }),
  ).feed;
  const content = await fileDigest(source);
  const joined = digestOfJoined(opened.joined);
  return { opened, content, digest: digestOf([readingVersion, source.file, content, opened.mapping, joined]) };
}

/** Of what was read, not of the files: they may have changed since. */
function digestOfJoined(joined: Joined): string {
  const hash = createHash("sha256");
  for (const [column, values] of joined)
    for (const [key, value] of values) hash.update(JSON.stringify([column, key, value]));
  return hash.digest("hex");
}

/** sha256, hex. @param parts JSON-safe. */
export function digestOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
