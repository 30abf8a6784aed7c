/** A folder on disk becomes the CSV files in it, by name. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { HoldfastError, reasonOf } from "../core/error.ts";
import { didYouMean } from "./nearest.ts";
import type { Source } from "./source.ts";

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

export function findFile(folder: Folder, name: string): Source | undefined {
  return folder.files.find(({ file }) => file.toLowerCase() === name.toLowerCase());
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
  const { size } = await stat(path);
  return { file, totalBytes: size, bytes: () => bytesOf(path, file) };
}

async function* bytesOf(path: string, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: chunkBytes });
  } catch (cause) {
    throw new HoldfastError(
      "file_unreadable",
      `${file} cannot be read: ${reasonOf(cause)}. Nothing was imported.`,
      "Make it a plain file that this user may read, and import again.",
      { cause },
    );
  }
}
