/** A folder on disk becomes the CSV files in it, by name. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { HoldfastError, reasonOf } from "../core/error.ts";
import { didYouMean } from "./nearest.ts";
import { nothingImported, type Source } from "./source.ts";

export interface Folder {
  readonly dir: string;
  readonly files: readonly Source[];
}

/** Four of Node's default chunks: fewer turns of the loop, still small beside a row's worth of objects. */
const chunkBytes = 262_144;

/** @throws HoldfastError `folder_unreadable` or `folder_empty`. */
export async function openFolder(dir: string): Promise<Folder> {
  const names = (await namesIn(dir)).filter((name) => name.toLowerCase().endsWith(".csv")).sort();
  const files = await Promise.all(names.map((name) => openFile(dir, name)));
  if (files.length === 0)
    throw new HoldfastError(
      "folder_empty",
      `There is no .csv file in ${dir}.`,
      "Name the folder that holds accounts.csv; `holdfast import --template DIR` writes an example of every file.",
    );
  return { dir, files };
}

/** However the name is cased. @throws HoldfastError `file_missing`. */
export function fileNamed(folder: Folder, name: string): Source {
  const found = findFile(folder, name);
  if (found) return found;
  const names = folder.files.map(({ file }) => file);
  throw new HoldfastError(
    "file_missing",
    `${folder.dir} has no ${name}; it has: ${names.join(", ")}. Nothing was imported.`,
    `Add ${name}, or name the export's own files in a mapping (--map).${didYouMean(name, names)}`,
  );
}

/** Spelt exactly so, or else cased in any other way. */
export function findFile({ files }: Folder, name: string): Source | undefined {
  return files.find(({ file }) => file === name) ?? files.find(({ file }) => file.toLowerCase() === name.toLowerCase());
}

async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (cause) {
    throw new HoldfastError(
      "folder_unreadable",
      `The folder ${dir} cannot be read: ${reasonOf(cause)}.`,
      "Name a folder of CSV files that this user may read.",
      { cause },
    );
  }
}

async function openFile(dir: string, file: string): Promise<Source> {
  const path = join(dir, file);
  const { isFile, size, unreadable } = await lookAt(path);
  // Only when something reads it: a broken link that no feed is kept in does no harm. A pipe would be waited for without end.
  async function* bytes(): AsyncGenerator<Uint8Array> {
    if (!isFile) throw fileUnreadable(file, unreadable);
    yield* bytesOf(path, file);
  }
  return { file, totalBytes: size, bytes };
}

interface Look {
  readonly isFile: boolean;
  readonly size: number;
  /** What to say of it when it is no file. */
  readonly unreadable: unknown;
}

async function lookAt(path: string): Promise<Look> {
  try {
    const found = await stat(path);
    return { isFile: found.isFile(), size: found.size, unreadable: "it is no plain file" };
  } catch (unreadable) {
    return { isFile: false, size: 0, unreadable };
  }
}

async function* bytesOf(path: string, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: chunkBytes });
  } catch (cause) {
    throw fileUnreadable(file, cause);
  }
}

function fileUnreadable(file: string, cause: unknown): HoldfastError {
  return new HoldfastError(
    "file_unreadable",
    `${file} cannot be read: ${reasonOf(cause)}. ${nothingImported}`,
    "Make it a plain file that this user may read, and import again.",
    { cause },
  );
}
