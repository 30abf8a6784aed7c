/** The bulk files of a plan become digests of all that decides what is read of them, every byte looked at before anything is written. */
import { createHash } from "node:crypto";
import { bulkFeeds, type FeedName } from "../../core/records.ts";
import { fileDigest } from "../../ingest/file-digest.ts";
import { fileNamed } from "../../ingest/folder.ts";
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
  /** Of the file, the files it is joined with and its mapping. */
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
    if (opened) files.set(feed, await bulkFile(plan, feed, opened, progress));
  }
  return files;
}

async function bulkFile(
  plan: ImportPlan,
  feed: FeedName,
  opened: OpenFeed,
  progress: (progress: ImportProgress) => void,
): Promise<BulkFile> {
  const { totalBytes } = opened.source;
  const { source } = countBytes(opened, (bytes) =>
    progress({ phase: "looking", feed, rows: 0, bytes, totalBytes }),
  ).feed;
  const content = await fileDigest(source);
  const joined: string[] = [];
  for (const { file } of Object.values(opened.mapping?.joins ?? {}))
    joined.push(await fileDigest(fileNamed(plan.folder, file)));
  return { opened, content, digest: digestOf([readingVersion, source.file, content, opened.mapping, joined]) };
}

/** sha256, hex. @param parts JSON-safe. */
export function digestOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
