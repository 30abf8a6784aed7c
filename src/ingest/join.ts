/** The joins of a mapping become look-up tables, read from the other files of the folder. */
import type { Joined } from "./binding.ts";
import { csvRows, sniffDelimiter } from "./csv.ts";
import { type Folder, fileNamed } from "./folder.ts";
import { readHeader, requirePlace } from "./header.ts";
import type { FeedMapping, Join } from "./mapping.ts";

/** Holds one key and one value for each row of the joined file in memory; of a repeated key the last row wins, as everywhere. */
export async function readJoins(folder: Folder, mapping: FeedMapping | null): Promise<Joined> {
  const joined = new Map<string, ReadonlyMap<string, string>>();
  for (const [column, join] of Object.entries(mapping?.joins ?? {})) joined.set(column, await readJoin(folder, join));
  return joined;
}

async function readJoin(folder: Folder, join: Join): Promise<ReadonlyMap<string, string>> {
  const source = fileNamed(folder, join.file);
  const values = new Map<string, string>();
  let places: { key: number; take: number } | undefined;
  for await (const { cells } of csvRows(source, await sniffDelimiter(source))) {
    if (places === undefined) {
      const header = readHeader(source.file, cells);
      places = { key: requirePlace(header, join.key), take: requirePlace(header, join.take) };
    } else values.set((cells[places.key] ?? "").trim(), (cells[places.take] ?? "").trim());
  }
  return values;
}
