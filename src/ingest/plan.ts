/** A folder and, when it is a foreign export, its mapping become the feeds to read, every header checked before anything is written. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { HoldfastError, reasonOf } from "../core/error.ts";
import { type FeedName, feedNames } from "../core/records.ts";
import { contracts } from "./contract/feeds.ts";
import { type Folder, fileNamed, findFile, openFolder } from "./folder.ts";
import { readJoins } from "./join.ts";
import { type FeedMapping, type Mapping, parseMapping } from "./mapping.ts";
import { type OpenFeed, openFeed } from "./read-feed.ts";

export interface ImportPlan {
  readonly folder: Folder;
  readonly feeds: ReadonlyMap<FeedName, OpenFeed>;
  /** CSV files in the folder that no feed reads. */
  readonly ignoredFiles: readonly string[];
}

const noMapping: Mapping = new Map();

/** @throws HoldfastError when the folder, the mapping or any file's header cannot be used. */
export async function planImport(dir: string, mapFile?: string): Promise<ImportPlan> {
  const mapping = mapFile === undefined ? noMapping : await readMapping(mapFile);
  const folder = await openFolder(dir);
  const feeds = new Map<FeedName, OpenFeed>();
  for (const feed of feedNames) {
    const opened = await openNamed(folder, feed, mapping.get(feed) ?? null);
    if (opened) feeds.set(feed, opened);
  }
  return { folder, feeds, ignoredFiles: unread(folder, feeds) };
}

/** A file that a mapping names must be there; of the contract's own, only accounts.csv must. */
async function openNamed(folder: Folder, feed: FeedName, mapping: FeedMapping | null): Promise<OpenFeed | undefined> {
  const contract = contracts[feed];
  const expected = mapping !== null || feed === "accounts";
  const name = mapping?.file ?? contract.file;
  const source = expected ? fileNamed(folder, name) : findFile(folder, name);
  return source && openFeed(source, contract, mapping, await readJoins(folder, mapping));
}

async function readMapping(path: string): Promise<Mapping> {
  return parseMapping(await textOf(path), basename(path));
}

async function textOf(path: string): Promise<string> {
  try {
    // Some editors begin every UTF-8 file with a byte-order mark, which is no JSON.
    return (await readFile(path, "utf8")).replace(/^\ufeff/, "");
  } catch (cause) {
    throw new HoldfastError(
      "bad_mapping",
      `The mapping ${path} cannot be read: ${reasonOf(cause)}.`,
      "Name a JSON file after --map.",
      {
        cause,
      },
    );
  }
}

function unread(folder: Folder, feeds: ReadonlyMap<FeedName, OpenFeed>): string[] {
  const read = new Set<string>();
  for (const { source, mapping } of feeds.values()) {
    read.add(source.file);
    for (const { file } of Object.values(mapping?.joins ?? {})) read.add(fileNamed(folder, file).file);
  }
  return folder.files.map(({ file }) => file).filter((file) => !read.has(file));
}
